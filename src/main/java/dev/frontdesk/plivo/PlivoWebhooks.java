package dev.frontdesk.plivo;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.Decision;
import dev.frontdesk.call.EventKind;
import dev.frontdesk.call.store.CallLog;
import dev.frontdesk.call.store.NotRecorded;
import dev.frontdesk.plivo.xml.Response;
import dev.frontdesk.routing.RingPlan;
import dev.frontdesk.routing.RoutingTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Logger;

/**
 * What Plivo tells of a call and asks about it, in the order in which a call meets them. Each is read, decided, recorded
 * and answered; nothing is remembered between two of them but what the log holds. See Plivo's documentation, Voice, XML.
 */
@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_XML)
public class PlivoWebhooks {

    private static final Logger LOG = Logger.getLogger(PlivoWebhooks.class.getName());

    @Inject
    private Webhook webhook;

    @Inject
    private RoutingTable routing;

    @Inject
    private CallLog log;

    @Inject
    private Clock clock;

    @POST
    @Path("answer")
    public Response answer() {
        return arrived(EventKind.ANSWER);
    }

    @POST
    @Path("fallback")
    public Response fallback() {
        return arrived(EventKind.FALLBACK);
    }

    private Response arrived(EventKind kind) {
        PlivoForm form = webhook.form();
        if (form.tellsOfTheEnd()) {
            return hangup();
        }
        RingPlan plan = routing.plan(form.to(), form.from());
        Optional<String> call = form.callUuid();
        record(call, kind, Decision.of(plan), this::keepIfPossible);
        return call.map(id -> CallScript.answer(plan, urls(id))).orElseGet(CallScript::notInService);
    }

    @POST
    @Path("calls/{callUuid}/dial-event")
    public Response dialEvent(@PathParam("callUuid") String callUuid) {
        Decision app = Decision.of(routing.app(webhook.form().leg()).orElse(null));
        record(PlivoForm.callUuid(callUuid), EventKind.LEG, app, log::record);
        return CallScript.noted();
    }

    @POST
    @Path("calls/{callUuid}/dial-result")
    public Response dialResult(@PathParam("callUuid") String callUuid) {
        record(PlivoForm.callUuid(callUuid), EventKind.DIAL_RESULT, line(), this::keepIfPossible);
        return webhook.form().isConversationOver() ? CallScript.goodbye() : CallScript.voicemail(urls(callUuid));
    }

    @POST
    @Path("calls/{callUuid}/voicemail")
    public Response voicemail(@PathParam("callUuid") String callUuid) {
        record(PlivoForm.callUuid(callUuid), EventKind.VOICEMAIL, line(), this::keepIfPossible);
        return CallScript.goodbye();
    }

    @POST
    @Path("calls/{callUuid}/voicemail-ready")
    public Response voicemailReady(@PathParam("callUuid") String callUuid) {
        record(PlivoForm.callUuid(callUuid), EventKind.VOICEMAIL_READY, line(), log::record);
        return CallScript.noted();
    }

    @POST
    @Path("hangup")
    public Response hangup() {
        record(webhook.form().callUuid(), EventKind.HANGUP, line(), log::record);
        return CallScript.noted();
    }

    private void record(Optional<String> call, EventKind kind, Decision decision, Consumer<CallEvent> door) {
        webhook.form()
                .keptUnder(call)
                .map(id -> new CallEvent(id, kind, webhook.form().parameters(), decision, clock.instant()))
                .ifPresentOrElse(
                        door,
                        () -> LOG.warning("A webhook (" + kind
                                + ") names no call that Plivo could have made, or has names of parameters"
                                + " that Plivo does not give, so it is not in the log."));
    }

    /** The caller waits for what to hear, so an event that cannot be kept must not cost an answer. */
    private void keepIfPossible(CallEvent event) {
        try {
            log.record(event);
        } catch (NotRecorded lost) {
            LOG.severe(lost.getMessage() + " The caller was answered all the same.");
        }
    }

    /** The line as this event names it, for a call whose beginning never reached us. */
    private Decision line() {
        return Decision.of(routing.line(webhook.form().to()).orElse(null));
    }

    private CallbackUrls urls(String callUuid) {
        return new CallbackUrls(webhook.base(), callUuid);
    }
}
