package dev.frontdesk.call;

import dev.frontdesk.call.Fact.Copied;
import dev.frontdesk.call.Fact.DialEnded;
import dev.frontdesk.call.Fact.DialStatus;
import dev.frontdesk.call.Fact.HungUp;
import dev.frontdesk.call.Fact.LegChanged;
import dev.frontdesk.call.Fact.PresumedOver;
import dev.frontdesk.call.Fact.Recorded;
import dev.frontdesk.routing.RingPlan;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.function.Predicate;

/** What the facts of a call prove, one question at a time. */
final class Evidence {

    private final FactSet facts;
    private final Stages stages;
    private final Legs legs;
    private final DialEnded dialEnd;
    private final CallEnd end;

    Evidence(FactSet facts) {
        this.facts = facts;
        stages = new Stages(facts);
        legs = new Legs(stages, facts.all(LegChanged.class));
        // One that names the winner before one that does not; DialStatus says which result counts before which.
        dialEnd = facts.all(DialEnded.class)
                .filter(end -> !stages.isFollowed(end))
                .min(Comparator.comparing(DialEnded::status).thenComparing(end -> end.winner() == null))
                .orElse(null);
        end = new CallEnd(facts.all(HungUp.class).toList());
    }

    FactSet facts() {
        return facts;
    }

    Legs legs() {
        return legs;
    }

    /** What we decided at the end of a stage came to pass: another stage rang, or the caller was greeted. */
    boolean isFollowedAsDecided(DialEnded end) {
        return stages.isFollowed(end) || end.rung().isEmpty() && end.status() != DialStatus.CANCELLED;
    }

    /** The result of the ringing, that is of its last stage; null while there is none. */
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
        Voicemail message =
                Recordings.message(facts.all(Recorded.class).filter(recorded -> !answered || !recorded.isRecord()));
        return message == null || message.url() == null ? message : message.archived(copiedAt(message.url()));
    }

    /** Null while nothing was copied from there. */
    private Instant copiedAt(String url) {
        return facts.all(Copied.class)
                .filter(copied -> copied.url().equals(url))
                .map(copied -> copied.at().truncatedTo(ChronoUnit.SECONDS))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** By the word of its end, by our own, or since nobody is left to talk with the caller. */
    boolean isEnded() {
        return isEndSaid() || isConversationOver();
    }

    private boolean isEndSaid() {
        return hangup() != null || presumedOver() != null;
    }

    /** We asked the carrier to hang up; where no result of the ringing came, the talk of the leg has its length. */
    boolean isConversationOver() {
        return dialEnd != null ? dialEnd.isConversation() : isTalkWithoutResult(leg -> leg != null && leg.hasTalked());
    }

    /** By our own clock: the result of the ringing, else the end of the leg, was received; null where neither was. */
    Instant conversationEndReceived() {
        if (dialEnd != null) {
            return facts.all(DialEnded.class)
                    .filter(DialEnded::isConversation)
                    .map(end -> end.origin().receivedAt())
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }
        LegStory winner = winner();
        return winner == null ? null : winner.endReceivedAt();
    }

    /** A colleague has the call at this moment, as far as is known. */
    boolean isBridged() {
        return !isEnded() && isTalkWithoutResult(leg -> leg == null || !leg.hasEnded());
    }

    private boolean isTalkWithoutResult(Predicate<LegStory> withLeg) {
        return dialEnd == null && !isRecorded() && isAnswered() && withLeg.test(winner());
    }

    /** When we gave the call up for lost; null if we never did. */
    Instant presumedOver() {
        return facts.all(PresumedOver.class)
                .map(over -> over.origin().receivedAt())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    boolean isAnswered() {
        boolean byResult = dialEnd != null && dialEnd.isConversation();
        return byResult || areLegsProof() || onlyADialCanHaveAnswered();
    }

    private boolean areLegsProof() {
        return legs.areProof(isDialDenying());
    }

    /** By the result of the ringing nobody talked. One that is "completed" and names nobody neither says nor denies it. */
    private boolean isDialDenying() {
        return isDial(DialStatus.UNANSWERED) || isDial(DialStatus.CANCELLED);
    }

    /**
     * Dial by itself answers no call: where we did nothing else, seconds on the clock are a conversation. The seconds
     * of a record alone are none, since the records of the legs tell who talked.
     */
    private boolean onlyADialCanHaveAnswered() {
        return dialEnd == null
                && CallEnd.isCounted(end.reported())
                && hasRung()
                && !isWelcomed()
                && !isVoicemailOffered();
    }

    /** Something picked up, and by the records it was none of the apps. */
    private boolean onlyTheGreetingCanHaveAnswered() {
        boolean recorded = legs.areRecorded() || end.reported() == null && isEveryLegOver();
        return dialEnd == null
                && recorded
                && !legs.anybodyTalked()
                && !legs.isRaceLost()
                && CallEnd.isPickedUp(hangup())
                && !isWelcomed()
                && !isForUnknownLine();
    }

    /** The leg that has the call; null where nobody answered, or none can be named. */
    LegStory winner() {
        boolean open = dialEnd == null && !isEndSaid();
        return isAnswered() ? legs.winner(dialEnd == null ? null : dialEnd.winner(), open) : null;
    }

    boolean hasRung() {
        return facts.all(DialEnded.class).findAny().isPresent()
                || !legs.isEmpty()
                || !stages.numbers().isEmpty();
    }

    /** We know whom we rang; false where the beginning of the call never reached us. */
    boolean isPlanKnown() {
        return stages.isPlanKnown();
    }

    boolean isEveryLegOver() {
        return stages.isEveryPlanKnown() && legs.areAllOver();
    }

    boolean nobodyCouldBeReached() {
        return stages.isEveryPlanKnown() && legs.areAllUnreachable();
    }

    /** We asked the carrier to greet the caller and to record. */
    boolean isVoicemailOffered() {
        boolean afterRinging = dialEnd != null && !dialEnd.isConversation();
        return afterRinging || isRecorded() || onlyTheGreetingCanHaveAnswered() || stages.isGreeted();
    }

    /**
     * A caller who left while it rang is offered voicemail too, but is not there to hear it: then no second is counted.
     * The carrier says so by "cancel", or by "completed" without a leg.
     */
    boolean isGreetingHeard() {
        boolean mayBeGone = dialEnd != null && dialEnd.status() != DialStatus.UNANSWERED && !isRecorded();
        return isVoicemailOffered() && (!mayBeGone || CallEnd.isCounted(hangup()) && !isWelcomed());
    }

    /** Reported of, or kept by the carrier. */
    boolean isRecorded() {
        return facts.all(Recorded.class).findAny().isPresent();
    }

    /** Nobody was to ring, since the line was outside of its hours. */
    boolean isClosed() {
        return stages.isClosed();
    }

    /** The caller is on the list of the blocked. */
    boolean isBlocked() {
        return stages.isBlocked();
    }

    /** Something was said before it rang, so that seconds on the clock are no conversation. */
    boolean isWelcomed() {
        return stages.isWelcomed();
    }

    /** The greeting asked for no message. */
    boolean isAnnounced() {
        DialEnded last = dialEnd;
        return last == null || last.origin().line() == null
                ? stages.isAnnounced()
                : last.course().then() == RingPlan.Then.ANNOUNCEMENT;
    }

    boolean isForUnknownLine() {
        return stages.isForUnknownLine();
    }

    boolean isDial(DialStatus status) {
        return dialEnd != null && dialEnd.status() == status;
    }
}
