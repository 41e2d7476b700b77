package dev.frontdesk.carrier.expect;

import dev.frontdesk.carrier.ExpectedRecord;
import dev.frontdesk.carrier.LegEnd;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** When a call began and how long its parts took, as far as the arrived webhooks report. */
final class PartialTimes {

    private final Arrivals arrivals;
    private final ExpectedRecord truth;
    private final EvidenceSoFar evidence;
    private final RingingSoFar ringing;
    private final PartialOutcome outcome;
    private final boolean prompt;

    /** @param prompt each webhook arrives as it happens, so our own clock is as good as Plivo's */
    PartialTimes(Arrivals arrivals, RingingSoFar ringing, PartialOutcome outcome, boolean prompt) {
        this.arrivals = arrivals;
        this.truth = arrivals.call().played().expected();
        this.evidence = new EvidenceSoFar(arrivals);
        this.ringing = ringing;
        this.outcome = outcome;
        this.prompt = prompt;
    }

    void expect(Map<String, Object> record) {
        expectEnd(record);
        if (isStartReported() || isStartBounded() || prompt && !evidence.anyLegEnd()) {
            record.put("startedAt", start());
        } // Else only our own clock can say when it began.
        expectAnswer(record);
        expectRinging(record);
        expectTalk(record);
    }

    private void expectEnd(Map<String, Object> record) {
        boolean legEndKnown = outcome.isWinnerNamed() && evidence.legEnd(outcome.winner()) && !isLegTimeAmbiguous();
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
        } else if (!outcome.isWinnerNamed()) {
            record.put("answeredAt", null);
        } // Else only our own clock can say when the colleague picked up.
    }

    private void expectRinging(Map<String, Object> record) {
        if (outcome.isAnswered()) {
            expectRingingUntilAnswer(record);
        } else if (!outcome.rang() && !outcome.isVoicemailOffered()) {
            record.put("ringSeconds", outcome.isOver() ? 0 : null);
        } else if (evidence.end() || isResultPrompt()) {
            record.put("ringSeconds", truth.ringSeconds());
        } else if (ringing.isEveryEndKnown()) {
            record.put("ringSeconds", secondsUntilLastEnd());
        } else if (!outcome.isOver() && !outcome.isVoicemailOffered()) {
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
        boolean reported = evidence.end() || outcome.isWinnerNamed() && evidence.legEnd(outcome.winner());
        if (!outcome.isOver()) {
            record.put("talkSeconds", null);
        } else if (outcome.isAnswered()) {
            record.put("talkSeconds", reported ? Integer.valueOf(outcome.secondsOnTheClock()) : null);
        } else {
            record.put("talkSeconds", 0);
        }
    }

    /** The end of a leg reports when it began to ring, which in the first stage is when the call came in. */
    private boolean isStartReported() {
        boolean byLeg = endedLegs().anyMatch(leg -> leg.leg().stage() == 1) && !isLegTimeAmbiguous();
        return evidence.end() || evidence.caller() || byLeg;
    }

    /** In a later stage it reports that the call came in before. */
    private boolean isStartBounded() {
        return evidence.anyLegEnd() && !isLegTimeAmbiguous();
    }

    private Stream<LegEnd> endedLegs() {
        return ringing.legs().stream().filter(evidence::legEnd);
    }

    private boolean isPickUpReported() {
        return outcome.isWinnerNamed() && evidence.legEnd(outcome.winner()) && !isLegTimeAmbiguous();
    }

    /** Where a key is asked for, a colleague picks up before having the call. */
    private boolean hasPickUpArrived() {
        boolean shown = outcome.isWinnerNamed() && !isLegTimeAmbiguous();
        return shown && (!outcome.winner().leg().keyAsked() || evidence.connected(outcome.winner()));
    }

    /** While the caller is in the voicemail, our own clock knows how long it rang. */
    private boolean isResultPrompt() {
        return prompt && ringing.isOver() && evidence.beginning();
    }

    /** Of all whom we know to have been rung. */
    private int secondsUntilLastEnd() {
        return ringing.legs().stream()
                .mapToInt(leg ->
                        (int) Duration.between(truth.startedAt(), leg.endedAt()).toSeconds())
                .max()
                .orElse(0);
    }

    /** Local time in an hour that an autumn night has twice: which is meant is known once any event reports the session. */
    private boolean isLegTimeAmbiguous() {
        return arrivals.call().isInRepeatedHour() && !evidence.caller();
    }

    private Instant start() {
        if (isStartReported()) {
            return truth.startedAt();
        }
        // In any order all webhooks arrive long after the call.
        Stream<Instant> arrival = prompt ? Stream.of(evidence.first().at()) : Stream.empty();
        return Stream.concat(arrival, endedLegs().map(LegEnd::startedAt))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** By a colleague, or by the greeting. */
    private Instant pickedUpAt() {
        return truth.startedAt().plusSeconds(truth.ringSeconds());
    }
}
