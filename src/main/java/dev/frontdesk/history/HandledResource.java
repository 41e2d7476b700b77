package dev.frontdesk.history;

import dev.frontdesk.api.Problem;
import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.CallStory;
import dev.frontdesk.call.EventKind;
import dev.frontdesk.call.Handled;
import dev.frontdesk.call.json.CallJson;
import dev.frontdesk.call.store.CallLog;
import dev.frontdesk.call.store.Calls;
import dev.frontdesk.call.store.NotRecorded;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Marks calls as handled. Each mark, and each that is taken back, is an event of the call like those that Plivo reports, so
 * it is kept, survives an outage of the database, and reaches all that reads the log.
 */
@Path("calls/{callUuid}/handled")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HandledResource {

    @Inject
    private Calls calls;

    @Inject
    private CallLog log;

    @Inject
    private Clock clock;

    @PUT
    public CallJson mark(@PathParam("callUuid") String callUuid, HandledInput input) {
        return record(callUuid, EventKind.HANDLED, input);
    }

    @DELETE
    public CallJson takeBack(@PathParam("callUuid") String callUuid, HandledInput input) {
        return record(callUuid, EventKind.UNHANDLED, input);
    }

    private CallJson record(String callUuid, EventKind kind, HandledInput given) {
        HandledInput input = Optional.ofNullable(given).orElse(HandledInput.NOTHING);
        CallStory before = story(callUuid, List.of());
        CallEvent event = new Handled(after(before.lastMarkedAt()), input.by(), input.note()).event(callUuid, kind);
        try {
            log.record(event);
        } catch (NotRecorded lost) {
            throw Problem.of(503, "The mark could be stored neither in the database nor on the disk. Try again later.")
                    .exception();
        }
        // With the event itself, which may wait in the journal for the database.
        return new CallJson(callUuid, story(callUuid, List.of(event)));
    }

    private CallStory story(String callUuid, List<CallEvent> besides) {
        return calls.story(callUuid, besides)
                .orElseThrow(() -> CallsResource.unknown().exception());
    }

    /** What a person does after seeing a mark counts after it, also if this node's clock is behind that of another. */
    private Instant after(Instant last) {
        Instant now = clock.instant();
        return now.isAfter(last) ? now : last.plus(1, ChronoUnit.MILLIS);
    }
}
