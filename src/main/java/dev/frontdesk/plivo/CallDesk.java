package dev.frontdesk.plivo;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.Decision;
import dev.frontdesk.call.EventKind;
import dev.frontdesk.call.store.CallLog;
import dev.frontdesk.call.store.NotRecorded;
import dev.frontdesk.directory.Snapshot;
import dev.frontdesk.plivo.xml.Response;
import dev.frontdesk.routing.RingPlan;
import dev.frontdesk.routing.Routing;
import dev.frontdesk.routing.RoutingTable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Decides, records and answers what Plivo reports of a call and asks about it, in the order in which a call meets the
 * webhooks. It remembers nothing between two of them. A caller who waits for the answer gets one, whatever fails; any
 * other failure is thrown, so that Plivo repeats the webhook. It needs no server, so that tests can drive it.
 */
@Dependent
final class CallDesk {

    private static final Logger LOG = Logger.getLogger(CallDesk.class.getName());

    private final Supplier<Snapshot> directory;
    private final Consumer<CallEvent> log;
    private final Clock clock;

    @Inject
    CallDesk(RoutingTable routing, CallLog log, Clock clock) {
        this(routing::known, log::record, clock);
    }

    /** @param log returns once the event is durable, and throws {@link NotRecorded} if it cannot be */
    CallDesk(Supplier<Snapshot> directory, Consumer<CallEvent> log, Clock clock) {
        this.directory = directory;
        this.log = log;
        this.clock = clock;
    }

    /** @param base the address of Frontdesk as Plivo knows it, without a slash at its end */
    Response answer(PlivoForm form, URI base) {
        return arrived(EventKind.ANSWER, form, base);
    }

    Response fallback(PlivoForm form, URI base) {
        return arrived(EventKind.FALLBACK, form, base);
    }

    private Response arrived(EventKind kind, PlivoForm form, URI base) {
        if (form.tellsOfTheEnd()) {
            return hangup(form);
        }
        Optional<CallbackUrls> urls = form.callUuid().map(id -> new CallbackUrls(base, id));
        try {
            RingPlan plan = Routing.plan(directory.get(), form.to(), form.from());
            recordIfPossible(() -> record(form.callUuid(), kind, form, Decision.of(plan)));
            return urls.map(next -> CallScript.answer(plan, next)).orElseGet(CallScript::notInService);
        } catch (RuntimeException | Error failure) {
            report(failure);
            return urls.map(CallScript::voicemail).orElseGet(CallScript::notInService);
        }
    }

    Response dialEvent(String callUuid, PlivoForm form) {
        Decision app = Decision.of(Routing.app(directory.get(), form.leg()).orElse(null));
        record(PlivoForm.callUuid(callUuid), EventKind.LEG, form, app);
        return CallScript.noted();
    }

    Response dialResult(String callUuid, PlivoForm form, URI base) {
        recordIfPossible(() -> record(PlivoForm.callUuid(callUuid), EventKind.DIAL_RESULT, form, line(form)));
        return form.isConversationOver()
                ? CallScript.goodbye()
                : CallScript.voicemail(new CallbackUrls(base, callUuid));
    }

    Response voicemail(String callUuid, PlivoForm form) {
        recordIfPossible(() -> record(PlivoForm.callUuid(callUuid), EventKind.VOICEMAIL, form, line(form)));
        return CallScript.goodbye();
    }

    Response voicemailReady(String callUuid, PlivoForm form) {
        record(PlivoForm.callUuid(callUuid), EventKind.VOICEMAIL_READY, form, line(form));
        return CallScript.noted();
    }

    Response hangup(PlivoForm form) {
        record(form.callUuid(), EventKind.HANGUP, form, line(form));
        return CallScript.noted();
    }

    private void record(Optional<String> call, EventKind kind, PlivoForm form, Decision decision) {
        form.keptUnder(call)
                .map(id -> new CallEvent(id, kind, form.parameters(), decision, clock.instant()))
                .ifPresentOrElse(
                        log,
                        () -> LOG.warning("Skipped a webhook (" + kind + "): it names no call that Plivo could have"
                                + " made, or has parameters that Plivo does not send, so it is not in the log."));
    }

    /** A caller waits for the answer, so an event that cannot be recorded must not cost the answer. */
    private static void recordIfPossible(Runnable recording) {
        try {
            recording.run();
        } catch (NotRecorded lost) {
            LOG.severe(lost.getMessage() + " The caller was answered nevertheless.");
        } catch (RuntimeException | Error failure) {
            report(failure);
        }
    }

    private static void report(Throwable failure) {
        LOG.log(
                Level.SEVERE,
                "A webhook failed: {0}. The caller was answered nevertheless.",
                failure.getClass().getName());
        LOG.log(Level.FINE, "The webhook failed here.", failure);
    }

    /** The line that this event names, for a call whose beginning never reached us. */
    private Decision line(PlivoForm form) {
        return Decision.of(Routing.line(directory.get(), form.to()).orElse(null));
    }
}
