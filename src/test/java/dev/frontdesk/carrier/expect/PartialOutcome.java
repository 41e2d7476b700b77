package dev.frontdesk.carrier.expect;

import dev.frontdesk.carrier.Cause;
import dev.frontdesk.carrier.ExpectedRecord;
import dev.frontdesk.carrier.LegEnd;
import dev.frontdesk.carrier.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How a call stands and how it ended, as far as the arrived webhooks report. */
final class PartialOutcome {

    private static final List<Integer> VOICEMAIL_FAILED =
            List.of(Cause.ACTION_UNREACHABLE.code(), Cause.ACTION_INVALID.code());

    private static final List<Integer> TURNED_AWAY = List.of(Cause.REJECTED.code(), Cause.BUSY.code());

    private final Scenario script;
    private final ExpectedRecord truth;
    private final EvidenceSoFar evidence;
    private final RingingSoFar ringing;
    private final List<LegEnd> legs;
    /** The leg that had the call; null where none had. */
    private final LegEnd winner;

    PartialOutcome(RecordedCall call, EvidenceSoFar evidence, RingingSoFar ringing) {
        this.script = call.script();
        this.truth = call.played().expected();
        this.evidence = evidence;
        this.ringing = ringing;
        this.legs = call.played().legs();
        this.winner = legs.stream().filter(LegEnd::hadTheCall).findFirst().orElse(null);
    }

    void expect(Map<String, Object> record) {
        String outcome = isOver() ? outcome() : null;
        record.put("outcome", outcome);
        if (!Objects.equals(outcome, "missed")) {
            record.put("missedReason", null);
        } else {
            expectReason(record);
        }
        expectState(record);
    }

    private void expectState(Map<String, Object> record) {
        if (isOver()) {
            record.put("state", "ended");
        } else if (isAnswered()) {
            record.put("state", isKnownToHaveLeft() ? "ringing" : "in-progress");
        } else if (!isVoicemailOffered()) {
            record.put("state", "ringing");
        } else if (!hasLeftWhileRinging()) {
            record.put("state", "voicemail");
        } // Else the caller has left and the end is on its way: no word for the state fits.
    }

    private String outcome() {
        if (isAnswered()) {
            return "answered";
        }
        if (evidence.recording() && truth.voicemail() != null) {
            return "voicemail";
        }
        if (evidence.beginning() && script.blocked()) {
            return "blocked";
        }
        if (evidence.beginning() && !script.lineKnown()) {
            return "rejected";
        }
        return rang() || isVoicemailOffered() ? "missed" : "failed";
    }

    private void expectReason(Map<String, Object> record) {
        if (evidence.beginning() && script.closed()) {
            record.put("missedReason", "closed");
        } else if (evidence.end() && hasVoicemailFailed()) {
            record.put("missedReason", isNobodyReachable() ? "nobody-available" : "nobody-answered");
        } else if (hasLeftWhileRinging()) {
            expectAbandoned(record);
        } else if (isVoicemailOffered()) {
            record.put("missedReason", "abandoned-at-voicemail");
        } else if (!evidence.end()) {
            record.put("missedReason", isNobodyReachable() ? "nobody-available" : null);
        } // Else the caller left in the very second of the greeting or of the answer, and the news of that got lost.
    }

    private void expectAbandoned(Map<String, Object> record) {
        if (evidence.end() || ringing.isOver()) {
            record.put("missedReason", "abandoned");
        } else if (legs.stream().noneMatch(this::isKnownToBeCancelled)) {
            record.put("missedReason", isNobodyReachable() ? "nobody-available" : null);
        } // Else a leg alone says that the caller left: whether that is word enough is left open.
    }

    private boolean isKnownToBeCancelled(LegEnd leg) {
        return leg.outcome().equals("cancelled") && evidence.legEnd(leg);
    }

    private boolean isNobodyReachable() {
        return ringing.isEveryEndKnown()
                && ringing.legs().stream().allMatch(leg -> leg.outcome().equals("unreachable"));
    }

    /** By Plivo's word, by our own, or since the conversation is known to be over: nobody is bridged any more. */
    boolean isOver() {
        return evidence.over() || isConversationOver();
    }

    /** By the result of the Dial, or by the end of the leg that talked. */
    boolean isConversationOver() {
        boolean legOver = hasWinnerShown() && evidence.legEnd(winner) && truth.talkSeconds() > 0;
        return winner != null && ringing.isOver() || legOver;
    }

    /** Picked up and hung up within the second, and the result of the Dial got lost. */
    private boolean isKnownToHaveLeft() {
        return isWinnerNamed() && evidence.legEnd(winner);
    }

    /** Somebody has talked with the caller, or does; where we only dialled, a clock that ran says so too. */
    boolean isAnswered() {
        return isAnswerReported()
                || isRaceLost()
                || evidence.end() && rang() && !isVoicemailOffered() && secondsOnTheClock() > 0;
    }

    private boolean isAnswerReported() {
        return winner != null && (ringing.isOver() || hasWinnerShown());
    }

    /** An app that lost the race says that another one was answered. */
    private boolean isRaceLost() {
        return legs.stream().anyMatch(leg -> leg.outcome().equals("answered-elsewhere") && evidence.legEnd(leg));
    }

    /** A mailbox picks up and talks as well, so where a key was asked for neither says that a colleague did. */
    private boolean hasWinnerShown() {
        if (winner == null || winner.leg().keyAsked()) {
            return winner != null && evidence.connected(winner);
        }
        return evidence.pickedUp(winner) || evidence.legEnd(winner) && truth.talkSeconds() > 0;
    }

    /** The result of the Dial names a leg by its id alone: that leg must have been reported. */
    boolean isWinnerNamed() {
        return isAnswerReported() && evidence.leg(winner);
    }

    /** That something rang is known. */
    boolean rang() {
        return evidence.anyLeg() || evidence.anyDialResult() || evidence.beginning() && !legs.isEmpty();
    }

    boolean isVoicemailOffered() {
        return evidence.recording() || ringing.isOver() && winner == null || isGreetedAtOnce();
    }

    /** Nobody was to ring: the line was closed, or the caller was blocked and not turned away. */
    private boolean isGreetedAtOnce() {
        boolean turnedAway =
                script.blocked() && TURNED_AWAY.contains(truth.hangup().code());
        return evidence.beginning() && legs.isEmpty() && script.lineKnown() && !turnedAway;
    }

    LegEnd winner() {
        return winner;
    }

    private boolean hasLeftWhileRinging() {
        return "abandoned".equals(truth.missedReason());
    }

    private boolean hasVoicemailFailed() {
        return VOICEMAIL_FAILED.contains(truth.hangup().code());
    }

    /** How long the caller was talked to, by a colleague or by the greeting: what Plivo's clock counts. */
    int secondsOnTheClock() {
        if (winner != null) {
            return truth.talkSeconds();
        }
        if (hasLeftWhileRinging() || hasVoicemailFailed()) {
            return 0;
        }
        return (int) Duration.between(truth.startedAt(), truth.endedAt()).toSeconds() - truth.ringSeconds();
    }
}
