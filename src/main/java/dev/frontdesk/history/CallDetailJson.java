package dev.frontdesk.history;

import dev.frontdesk.call.CallStory;
import dev.frontdesk.call.Leg;
import dev.frontdesk.call.TimelineEntry;
import dev.frontdesk.call.json.CallJson;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A call with what became of each app that was rung, and with its story. The fields of {@link CallJson} come first. */
@JsonbPropertyOrder({"legs", "timeline"})
public final class CallDetailJson extends CallJson {

    public final List<LegJson> legs;
    public final List<TimelineEntryJson> timeline;

    CallDetailJson(String callUuid, CallStory story) {
        super(callUuid, story);
        legs = story.legs().stream().map(LegJson::of).toList();
        timeline = story.timeline().stream().map(TimelineEntryJson::of).toList();
    }

    /** One app that was rung; null outcome and cause while unknown. */
    public record LegJson(
            int stage,
            String sipEndpoint,
            String phoneNumber,
            UserOfCall user,
            AppOfCall userNumber,
            String outcome,
            CauseJson cause) {
        static LegJson of(Leg leg) {
            boolean sip = leg.endpoint() != null && leg.endpoint().contains("@");
            return new LegJson(
                    leg.stage(),
                    sip ? leg.endpoint() : null,
                    sip ? null : leg.endpoint(),
                    UserOfCall.of(leg.app()),
                    AppOfCall.of(leg.app()),
                    word(leg.outcome()),
                    CauseJson.of(leg.cause()));
        }
    }

    /** One line of the timeline. */
    public record TimelineEntryJson(
            @NotNull Instant at, @NotNull String event) {
        static TimelineEntryJson of(TimelineEntry entry) {
            return new TimelineEntryJson(entry.at().truncatedTo(ChronoUnit.SECONDS), entry.event());
        }
    }
}
