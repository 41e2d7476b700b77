package dev.frontdesk.call;

import dev.frontdesk.call.Fact.Arrived;
import dev.frontdesk.call.Fact.DialEnded;
import dev.frontdesk.call.Fact.DialStatus;
import dev.frontdesk.call.Fact.HungUp;
import dev.frontdesk.call.Fact.LegMoved;
import dev.frontdesk.call.Fact.PresumedOver;
import dev.frontdesk.call.Fact.Recorded;
import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Endpoint;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the facts of a call prove, one question at a time. */
final class Evidence {

    private final List<Fact> facts;
    private final List<Arrived> arrivals;
    private final Legs legs;
    private final DialEnded dialEnd;
    private final HungUp hangup;
    private final Voicemail message;

    /** The facts come in their canonical order. */
    Evidence(List<Fact> facts) {
        this.facts = facts;
        arrivals = all(Arrived.class).toList();
        legs = new Legs(rung(), all(LegMoved.class));
        // One that names the winner before one that does not; DialStatus says which result counts before which.
        dialEnd = all(DialEnded.class)
                .min(Comparator.comparing(DialEnded::status).thenComparing(end -> end.winner() == null))
                .orElse(null);
        // The fullest report of the end: the longest call, and one that tells its end.
        hangup = all(HungUp.class)
                .min(Comparator.comparing((HungUp end) -> end.seconds() == null ? 1 : -end.seconds())
                        .thenComparing(end -> end.endedAt() == null))
                .orElse(null);
        message = Recordings.message(all(Recorded.class));
    }

    Legs legs() {
        return legs;
    }

    /** The result of the ringing; null while there is none. */
    DialEnded dialEnd() {
        return dialEnd;
    }

    /** The end as told; null while it was not. */
    HungUp hangup() {
        return hangup;
    }

    /** What the caller left; null if nothing. */
    Voicemail message() {
        return message;
    }

    boolean isEnded() {
        return hangup != null || presumedOver() != null;
    }

    /** When we gave the call up for lost; null if we never did. */
    Instant presumedOver() {
        return all(PresumedOver.class)
                .map(over -> over.origin().receivedAt())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    boolean isAnswered() {
        return isDial(DialStatus.COMPLETED) || legs.anybodyTalked() || onlyADialCanHaveAnswered();
    }

    /** Dial by itself answers no call: where we did nothing else, seconds on the clock are a conversation. */
    private boolean onlyADialCanHaveAnswered() {
        return dialEnd == null && hasSeconds() && hasRung() && !isVoicemailOffered();
    }

    private boolean hasSeconds() {
        return hangup != null && hangup.seconds() != null && hangup.seconds() > 0;
    }

    /** The leg that has the call; null where nobody answered, or none can be named. */
    LegStory winner() {
        return isAnswered() ? legs.winner(dialEnd == null ? null : dialEnd.winner()) : null;
    }

    boolean hasRung() {
        return dialEnd != null
                || !legs.isEmpty()
                || arrivals.stream().anyMatch(arrived -> !arrived.rung().isEmpty());
    }

    /** We know whom we rang; false where the beginning of the call never reached us. */
    boolean isPlanKnown() {
        return !arrivals.isEmpty();
    }

    boolean isEveryLegOver() {
        return isPlanKnown() && legs.areAllOver();
    }

    boolean nobodyCouldBeReached() {
        return isPlanKnown() && legs.areAllUnreachable();
    }

    /** We told the carrier to greet the caller and to record. */
    boolean isVoicemailOffered() {
        return isDial(DialStatus.UNANSWERED)
                || isDial(DialStatus.CANCELLED)
                || isRecorded()
                || arrivals.stream()
                        .anyMatch(arrived -> arrived.origin().line() != null
                                && arrived.rung().isEmpty());
    }

    /** A caller who left while it rang is offered voicemail too, but is not there to hear it: then no second is counted. */
    boolean isGreetingHeard() {
        boolean onlyCancelled = isDial(DialStatus.CANCELLED) && !isRecorded();
        return isVoicemailOffered() && (!onlyCancelled || hasSeconds());
    }

    boolean isForUnknownLine() {
        return !arrivals.isEmpty()
                && arrivals.stream().allMatch(arrived -> arrived.origin().line() == null);
    }

    boolean isDial(DialStatus status) {
        return dialEnd != null && dialEnd.status() == status;
    }

    private boolean isRecorded() {
        return all(Recorded.class).findAny().isPresent();
    }

    private List<App> rung() {
        Map<String, App> byAddress = new LinkedHashMap<>();
        arrivals.stream()
                .flatMap(arrived -> arrived.rung().stream())
                .forEach(app -> byAddress.putIfAbsent(app.id() + " " + Endpoint.key(app.endpoint()), app));
        return List.copyOf(byAddress.values());
    }

    private <F extends Fact> Stream<F> all(Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast);
    }
}
