package dev.frontdesk.call;

import dev.frontdesk.call.Fact.Arrived;
import dev.frontdesk.call.Fact.DialEnded;
import dev.frontdesk.call.Fact.DialStatus;
import dev.frontdesk.call.Fact.HungUp;
import dev.frontdesk.call.Fact.LegMoved;
import dev.frontdesk.call.Fact.PresumedOver;
import dev.frontdesk.call.Fact.Recorded;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the facts of a call prove, one question at a time. */
final class Evidence {

    private final List<Fact> facts;
    private final Arrivals arrivals;
    private final Legs legs;
    private final DialEnded dialEnd;
    private final CallEnd end;

    /** The facts come in their canonical order. */
    Evidence(List<Fact> facts) {
        this.facts = facts;
        arrivals = new Arrivals(all(Arrived.class).toList());
        legs = new Legs(arrivals.rung(), all(LegMoved.class));
        // One that names the winner before one that does not; DialStatus says which result counts before which.
        dialEnd = all(DialEnded.class)
                .min(Comparator.comparing(DialEnded::status).thenComparing(end -> end.winner() == null))
                .orElse(null);
        end = new CallEnd(all(HungUp.class).toList());
    }

    Legs legs() {
        return legs;
    }

    /** The result of the ringing; null while there is none. */
    DialEnded dialEnd() {
        return dialEnd;
    }

    CallEnd end() {
        return end;
    }

    /** The end as far as it is known; null while it is not. */
    HungUp hangup() {
        return end.known();
    }

    /** What the caller left; null if nothing. A recording that only the records know of may be of a conversation. */
    Voicemail message() {
        boolean answered = isAnswered();
        return Recordings.message(all(Recorded.class).filter(recorded -> !answered || !recorded.isRecord()));
    }

    boolean isEnded() {
        return hangup() != null || presumedOver() != null;
    }

    /** When we gave the call up for lost; null if we never did. */
    Instant presumedOver() {
        return all(PresumedOver.class)
                .map(over -> over.origin().receivedAt())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    boolean isAnswered() {
        boolean byLegs = dialEnd == null ? legs.anybodyTalked() : legs.isTalkTold();
        return isDial(DialStatus.COMPLETED) || byLegs || onlyADialCanHaveAnswered();
    }

    /**
     * Dial by itself answers no call: where we did nothing else, seconds on the clock are a conversation. The seconds
     * of a record alone are none, since the records of the legs tell who talked.
     */
    private boolean onlyADialCanHaveAnswered() {
        return dialEnd == null && CallEnd.isCounted(end.told()) && hasRung() && !isVoicemailOffered();
    }

    /** Something picked up, and by the records it was none of the apps. */
    private boolean onlyTheGreetingCanHaveAnswered() {
        boolean recorded = legs.areRecorded() || end.told() == null && isEveryLegOver();
        return dialEnd == null
                && recorded
                && !legs.anybodyTalked()
                && !legs.isRaceLost()
                && CallEnd.isPickedUp(hangup())
                && !isForUnknownLine();
    }

    /** The leg that has the call; null where nobody answered, or none can be named. */
    LegStory winner() {
        return isAnswered() ? legs.winner(dialEnd == null ? null : dialEnd.winner()) : null;
    }

    boolean hasRung() {
        return dialEnd != null || !legs.isEmpty() || !arrivals.rung().isEmpty();
    }

    /** We know whom we rang; false where the beginning of the call never reached us. */
    boolean isPlanKnown() {
        return arrivals.isKnown();
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
                || onlyTheGreetingCanHaveAnswered()
                || arrivals.isVoicemailOffered();
    }

    /**
     * A caller who left while it rang is offered voicemail too, but is not there to hear it: then no second is counted.
     */
    boolean isGreetingHeard() {
        boolean onlyCancelled = isDial(DialStatus.CANCELLED) && !isRecorded();
        return isVoicemailOffered() && (!onlyCancelled || CallEnd.isCounted(hangup()));
    }

    /** Told of, or kept by the carrier. */
    boolean isRecorded() {
        return all(Recorded.class).findAny().isPresent();
    }

    boolean isForUnknownLine() {
        return arrivals.isForUnknownLine();
    }

    boolean isDial(DialStatus status) {
        return dialEnd != null && dialEnd.status() == status;
    }

    private <F extends Fact> Stream<F> all(Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast);
    }
}
