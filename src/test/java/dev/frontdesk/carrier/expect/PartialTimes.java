package dev.frontdesk.carrier.expect;

import dev.frontdesk.carrier.ExpectedRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** When a call began and how long its parts took, as far as the arrived webhooks report. */
final class PartialTimes {

    private final Arrivals arrivals;
    private final ExpectedRecord truth;
    private final EvidenceSoFar evidence;
    private final PartialOutcome outcome;
    private final boolean prompt;

    /** @param prompt each webhook arrives as it happens, so our own clock is as good as Plivo's */
    PartialTimes(Arrivals arrivals, PartialOutcome outcome, boolean prompt) {
        this.arrivals = arrivals;
        this.truth = arrivals.call().played().expected();
        this.evidence = new EvidenceSoFar(arrivals);
        this.outcome = outcome;
        this.prompt = prompt;
    }

    void expect(Map<String, Object> record) {
        expectEnd(record);
        if (isStartReported() || prompt && !evidence.anyLegEnd()) {
            record.put("startedAt", start());
        } // Else only our own clock can say when it began.
        expectAnswer(record);
        expectRinging(record);
        expectTalk(record);
    }

    private void expectEnd(Map<String, Object> record) {
        boolean legEndKnown = outcome.isWinnerNamed() && evidence.legEnd(truth.answerer()) && !isLegTimeAmbiguous();
        if (evidence.end()) {
            record.put("endedAt", truth.endedAt());
        } else if (!outcome.isConversationOver()) {
            record.put("endedAt", null);
        } else if (legEndKnown) {
            record.put("endedAt", pickedUpAt().plusSeconds(truth.talkSeconds()));
        } // Else only our own clock can say when the conversation was over.
    }

    private void expectAnswer(Map<String, Object> record) {
        if (!outcome.isAnswered()) {
            record.put("answeredAt", null);
        } else if (evidence.end() || isPickUpReported() || prompt && hasPickUpArrived()) {
            record.put("answeredAt", pickedUpAt());
        } else if (!evidence.leg(truth.answerer())) {
            record.put("answeredAt", null);
        } // Else only our own clock can say when the colleague picked up.
    }

    private void expectRinging(Map<String, Object> record) {
        if (outcome.isAnswered()) {
            expectRingingUntilAnswer(record);
        } else if (!outcome.rang() && !outcome.isVoicemailOffered()) {
            record.put("ringSeconds", outcome.isOver() ? 0 : null);
        } else if (evidence.end() || isRingingReported()) {
            record.put("ringSeconds", truth.ringSeconds());
        } else if (!outcome.isOver() && !outcome.isVoicemailOffered() && !outcome.isEveryLegsEndKnown()) {
            record.put("ringSeconds", null);
        } // Else how long it rang is known when the end of the call is reported; until then our own clock may say.
    }

    /** Where our own clock alone knows either end of it, so is it here. */
    private void expectRingingUntilAnswer(Map<String, Object> record) {
        if (record.containsKey("answeredAt") && record.get("answeredAt") == null) {
            record.put("ringSeconds", null);
        } else if (record.containsKey("answeredAt") && record.containsKey("startedAt")) {
            record.put("ringSeconds", (int)
                    Math.max(0, Duration.between(start(), pickedUpAt()).toSeconds()));
        }
    }

    private void expectTalk(Map<String, Object> record) {
        boolean reported = evidence.end() || outcome.isWinnerNamed() && evidence.legEnd(truth.answerer());
        if (!outcome.isOver()) {
            record.put("talkSeconds", null);
        } else if (outcome.isAnswered()) {
            record.put("talkSeconds", reported ? Integer.valueOf(outcome.secondsOnTheClock()) : null);
        } else {
            record.put("talkSeconds", 0);
        }
    }

    /** The end of a leg reports when it began to ring, which is when the call came in. */
    private boolean isStartReported() {
        return evidence.end() || evidence.caller() || evidence.anyLegEnd() && !isLegTimeAmbiguous();
    }

    private boolean isPickUpReported() {
        return hasPickUpArrived() && evidence.legEnd(truth.answerer());
    }

    private boolean hasPickUpArrived() {
        return outcome.isWinnerNamed() && !isLegTimeAmbiguous();
    }

    /** While the caller is in the voicemail: by the ends of all legs, or by our own clock. */
    private boolean isRingingReported() {
        boolean byClock = prompt && evidence.dialResult() && evidence.beginning();
        return !isLegTimeAmbiguous() && (outcome.isEveryLegsEndKnown() || byClock);
    }

    /** Local time in an hour that an autumn night has twice: which is meant is known once any event reports the session. */
    private boolean isLegTimeAmbiguous() {
        return arrivals.call().isInRepeatedHour() && !evidence.caller();
    }

    private Instant start() {
        return isStartReported() ? truth.startedAt() : evidence.first().at();
    }

    /** By a colleague, or by the greeting. */
    private Instant pickedUpAt() {
        return truth.startedAt().plusSeconds(truth.ringSeconds());
    }
}
