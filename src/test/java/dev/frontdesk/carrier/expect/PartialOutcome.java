package dev.frontdesk.carrier.expect;

import dev.frontdesk.carrier.Cause;
import dev.frontdesk.carrier.ExpectedRecord;
import dev.frontdesk.carrier.ExpectedRecord.ExpectedLeg;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How a call stands and how it ended, as far as the arrived webhooks report. */
final class PartialOutcome {

    private static final List<Integer> VOICEMAIL_FAILED =
            List.of(Cause.ACTION_UNREACHABLE.code(), Cause.ACTION_INVALID.code());

    private final ExpectedRecord truth;
    private final boolean lineKnown;
    private final EvidenceSoFar evidence;

    PartialOutcome(ExpectedRecord truth, boolean lineKnown, EvidenceSoFar evidence) {
        this.truth = truth;
        this.lineKnown = lineKnown;
        this.evidence = evidence;
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
        if (evidence.beginning() && !lineKnown) {
            return "rejected";
        }
        return rang() || isVoicemailOffered() ? "missed" : "failed";
    }

    private void expectReason(Map<String, Object> record) {
        if (evidence.end() && hasVoicemailFailed()) {
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
        if (evidence.end() || evidence.dialResult()) {
            record.put("missedReason", "abandoned");
        } else if (truth.legs().stream().noneMatch(this::isKnownToBeCancelled)) {
            record.put("missedReason", isNobodyReachable() ? "nobody-available" : null);
        } // Else a leg alone says that the caller left: whether that is word enough is left open.
    }

    private boolean isKnownToBeCancelled(ExpectedLeg leg) {
        return leg.outcome().equals("cancelled") && evidence.legEnd(leg.endpoint());
    }

    private boolean isNobodyReachable() {
        return isEveryLegsEndKnown()
                && truth.legs().stream().allMatch(leg -> leg.outcome().equals("unreachable"));
    }

    /** By Plivo's word, by our own, or since the conversation is known to be over: nobody is bridged any more. */
    boolean isOver() {
        return evidence.over() || isConversationOver();
    }

    /** By the result of the Dial, or by the end of the leg that talked. */
    boolean isConversationOver() {
        boolean legOver = truth.answerer() != null && evidence.legEnd(truth.answerer()) && truth.talkSeconds() > 0;
        return truth.answerer() != null && evidence.dialResult() || legOver;
    }

    /** Picked up and hung up within the second, and the result of the Dial got lost. */
    private boolean isKnownToHaveLeft() {
        return isWinnerNamed() && evidence.legEnd(truth.answerer());
    }

    /** Somebody has talked with the caller, or does; where we only dialled, a clock that ran says so too. */
    boolean isAnswered() {
        return isAnswerReported()
                || isRaceLost()
                || evidence.end() && rang() && !isVoicemailOffered() && secondsOnTheClock() > 0;
    }

    private boolean isAnswerReported() {
        return truth.answerer() != null && (evidence.dialResult() || hasWinnerShown());
    }

    /** An app that lost the race says that another one was answered. */
    private boolean isRaceLost() {
        return truth.legs().stream()
                .anyMatch(leg -> leg.outcome().equals("answered-elsewhere") && evidence.legEnd(leg.endpoint()));
    }

    private boolean hasWinnerShown() {
        return evidence.pickedUp(truth.answerer()) || evidence.legEnd(truth.answerer()) && truth.talkSeconds() > 0;
    }

    /** The result of the Dial names a leg by its id alone: that leg must have been reported. */
    boolean isWinnerNamed() {
        return isAnswerReported() && evidence.leg(truth.answerer());
    }

    /** That something rang is known. */
    boolean rang() {
        return evidence.anyLeg() || evidence.beginning() && !truth.legs().isEmpty();
    }

    boolean isVoicemailOffered() {
        return evidence.recording() || evidence.dialResult() && truth.answerer() == null;
    }

    boolean isEveryLegsEndKnown() {
        return evidence.beginning()
                && truth.legs().stream().map(ExpectedLeg::endpoint).allMatch(evidence::legEnd);
    }

    private boolean hasLeftWhileRinging() {
        return "abandoned".equals(truth.missedReason());
    }

    private boolean hasVoicemailFailed() {
        return VOICEMAIL_FAILED.contains(truth.hangup().code());
    }

    /** How long the caller was talked to, by a colleague or by the greeting: what Plivo's clock counts. */
    int secondsOnTheClock() {
        if (truth.answerer() != null) {
            return truth.talkSeconds();
        }
        if (hasLeftWhileRinging() || hasVoicemailFailed()) {
            return 0;
        }
        return (int) Duration.between(truth.startedAt(), truth.endedAt()).toSeconds() - truth.ringSeconds();
    }
}
