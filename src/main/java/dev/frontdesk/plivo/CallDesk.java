package dev.frontdesk.plivo;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.Decision;
import dev.frontdesk.call.EventKind;
import dev.frontdesk.call.store.CallLog;
import dev.frontdesk.call.store.NotRecorded;
import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Snapshot;
import dev.frontdesk.plivo.xml.Response;
import dev.frontdesk.routing.RingPlan;
import dev.frontdesk.routing.Routing;
import dev.frontdesk.routing.RoutingTable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
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
            RingPlan plan = Routing.plan(directory.get(), form.to(), form.from(), moment(form));
            recordIfPossible(() -> record(form.callUuid(), kind, form, Decision.of(plan)));
            return urls.map(next -> CallScript.answer(plan, next)).orElseGet(CallScript::notInService);
        } catch (RuntimeException | Error failure) {
            report(failure);
            return urls.map(CallScript::voicemail).orElseGet(CallScript::notInService);
        }
    }

    Response dialEvent(String callUuid, int stage, PlivoForm form) {
        Snapshot known = directory.get();
        App app = Routing.app(known, form.leg()).orElse(null);
        Decision matched = Decision.of(app, Routing.asksForKey(known, form.to(), app, stage));
        record(PlivoForm.callUuid(callUuid), EventKind.LEG, form.inStage(stage), matched);
        return CallScript.noted();
    }

    Response dialResult(String callUuid, int stage, PlivoForm form, URI base) {
        PlivoForm result = form.inStage(stage);
        var urls = new CallbackUrls(base, callUuid);
        try {
            if (form.isConversationOver()) {
                recordIfPossible(() -> record(PlivoForm.callUuid(callUuid), EventKind.DIAL_RESULT, result, line(form)));
                return CallScript.goodbye();
            }
            RingPlan plan = Routing.onward(directory.get(), form.to(), form.from(), moment(form));
            Decision next = Decision.of(plan, stage);
            recordIfPossible(() -> record(PlivoForm.callUuid(callUuid), EventKind.DIAL_RESULT, result, next));
            return CallScript.after(stage, plan, urls);
        } catch (RuntimeException | Error failure) {
            report(failure);
            return CallScript.voicemail(urls);
        }
    }

    /** What a colleague hears before taking the call. It says nothing of the call, so it is not kept. */
    Response confirm(PlivoForm form) {
        return answered(
                () -> CallScript.confirm(
                        Routing.line(directory.get(), form.to()).orElse(null)),
                CallScript.confirm(null));
    }

    /** What the caller hears while it rings; not kept either. */
    Response ringBack(PlivoForm form) {
        return answered(
                () -> CallScript.ringBack(
                        Routing.ringBack(directory.get(), form.to()).orElse(null)),
                CallScript.noted());
    }

    private static Response answered(Supplier<Response> answer, Response otherwise) {
        try {
            return answer.get();
        } catch (RuntimeException | Error failure) {
            report(failure);
            return otherwise;
        }
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

    /** Hours and availability are those of the moment at which the call came in; our clock stands in. */
    private Instant moment(PlivoForm form) {
        return form.startedAt().orElseGet(clock::instant);
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
