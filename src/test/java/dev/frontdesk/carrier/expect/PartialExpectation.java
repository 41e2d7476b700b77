package dev.frontdesk.carrier.expect;

import dev.frontdesk.carrier.ExpectedRecord;
import dev.frontdesk.carrier.ExpectedRecord.ExpectedHangup;
import dev.frontdesk.carrier.ExpectedRecord.ExpectedVoicemail;
import dev.frontdesk.carrier.LegEnd;
import dev.frontdesk.carrier.Scenario;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the log must say of a call if only some of its webhooks arrive: as much of the script as these report, and
 * nothing else. The values come from the script; of the webhooks counts only which of them arrived.
 *
 * <p>What it does not judge is left out, each time with the reason beside the line. All else must be so to the second.
 */
public final class PartialExpectation {

    private final Arrivals arrivals;
    private final Scenario script;
    private final ExpectedRecord truth;
    private final EvidenceSoFar evidence;
    private final RingingSoFar ringing;
    private final PartialOutcome outcome;
    private final Map<String, Object> record = new LinkedHashMap<>();

    private PartialExpectation(Arrivals arrivals, boolean prompt) {
        this.arrivals = arrivals;
        this.script = arrivals.call().script();
        this.truth = arrivals.call().played().expected();
        this.evidence = new EvidenceSoFar(arrivals);
        this.ringing = new RingingSoFar(arrivals, evidence);
        this.outcome = new PartialOutcome(arrivals.call(), evidence, ringing);
        expectParties();
        outcome.expect(record);
        new PartialTimes(arrivals, ringing, outcome, prompt).expect(record);
        expectAnswerer();
        expectVoicemail();
        expectHangup();
        expectLegs();
    }

    /** Where the webhooks may arrive at any time. */
    public static PartialExpectation of(Arrivals arrivals) {
        return new PartialExpectation(arrivals, false);
    }

    /** Where each arrives at the moment at which it happens, so that our own clock is right, too. */
    public static PartialExpectation ofPrompt(Arrivals arrivals) {
        return new PartialExpectation(arrivals, true);
    }

    /**
     * Each difference as a sentence; none where the log is right.
     *
     * @param entry as {@code GET /api/calls/{callUuid}} gives it
     */
    public List<String> differences(JsonObject entry) {
        return new Entry(entry).differences(record);
    }

    private void expectParties() {
        boolean reported = evidence.caller();
        expect("callUuid", arrivals.callUuid());
        expect("from", reported ? script.caller() : null);
        expect("to", reported ? script.line() : null);
        expect("callerName", reported ? script.callerName() : null);
        expect("companyNumber.sipEndpoint", reported && script.lineKnown() ? script.line() : null);
    }

    private void expectAnswerer() {
        boolean named = outcome.isAnswered() && outcome.isWinnerNamed();
        expect("answeredBy.userNumber.sipEndpoint", named ? truth.answerer() : null);
    }

    /** The ids are those of the arrivals, whose webhooks may be another call's. */
    private void expectVoicemail() {
        ExpectedVoicemail message = evidence.recording() ? truth.voicemail() : null;
        expect("voicemail.seconds", message == null ? null : message.seconds());
        expect("voicemail.url", message == null ? null : parameter("RecordUrl"));
        expect("voicemail.recordingId", message == null ? null : parameter("RecordingID"));
    }

    private void expectHangup() {
        ExpectedHangup hangup = truth.hangup();
        expect("hangup.cause", evidence.end() ? hangup.cause() : null);
        expect("hangup.code", evidence.end() ? hangup.code() : null);
        expect("hangup.name", evidence.end() ? hangup.name() : null);
        expect("hangup.source", evidence.end() ? hangup.source() : null);
    }

    private void expectLegs() {
        for (LegEnd leg : ringing.legs()) {
            expectLeg(leg, name(leg.leg().stage(), leg.leg().address()));
        }
        for (String app : ringing.supposed()) {
            expect(name(ringing.supposedStage(), app) + " outcome", null);
        }
        expect("legs", ringing.legs().size() + ringing.supposed().size());
    }

    private static String name(int stage, String address) {
        return "leg " + stage + " " + address;
    }

    private void expectLeg(LegEnd leg, String name) {
        boolean ended = evidence.legEnd(leg);
        boolean won = leg.equals(outcome.winner());
        expect(name + " userNumber.sipEndpoint", leg.leg().address());
        expect(name + " cause.code", ended ? leg.cause().code() : null);
        if (won && outcome.isWinnerNamed()) {
            expect(name + " outcome", "answered");
        } else if (!won) {
            expect(name + " outcome", ended ? leg.outcome() : null);
        } // Else: hung up within the second, or answered by a key, and the news of the answer got lost. It looks like
        // none.
    }

    private String parameter(String parameter) {
        return arrivals.webhooks().stream()
                .map(webhook -> webhook.parameters().get(parameter))
                .filter(value -> value != null)
                .findFirst()
                .orElseThrow();
    }

    private void expect(String name, Object value) {
        record.put(name, value);
    }
}
