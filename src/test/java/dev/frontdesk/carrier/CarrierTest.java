package dev.frontdesk.carrier;

import static dev.frontdesk.carrier.Behaviour.answersAfter;
import static dev.frontdesk.carrier.TinyFrontdesk.JANE;
import static dev.frontdesk.carrier.TinyFrontdesk.LUKE;
import static dev.frontdesk.carrier.TinyFrontdesk.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.carrier.ExpectedRecord.ExpectedHangup;
import dev.frontdesk.carrier.ExpectedRecord.ExpectedLeg;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CarrierTest {

    private static final Instant START = Instant.parse("2026-04-08T16:38:11Z");

    private final TinyFrontdesk frontdesk = new TinyFrontdesk();
    private final Scenario call = Scenario.callTo(SALES).at(START);

    @AfterEach
    void close() {
        frontdesk.close();
    }

    @Test
    void anAnsweredCallIsPostedFromTheFirstRingToTheEnd() {
        PlayedCall played = play(call.when("luke", answersAfter(3).talking(8)));

        assertThat(frontdesk.heardInWords())
                .containsExactly(
                        "answer StartApp",
                        "dial-event DialAnswer",
                        "dial-event DialConnected",
                        "dial-event DialHangup",
                        "dial-event DialHangup",
                        "dial-result Redirect",
                        "hangup Hangup");
        assertThat(played.rung()).containsExactly(JANE, LUKE);
        assertThat(played.faults()).isEmpty();
        assertThat(played.expected())
                .isEqualTo(new ExpectedRecord(
                        played.callUuid(),
                        "answered",
                        null,
                        LUKE,
                        List.of(
                                new ExpectedLeg(JANE, "answered-elsewhere", 9000),
                                new ExpectedLeg(LUKE, "answered", 4000)),
                        START,
                        START.plusSeconds(3),
                        START.plusSeconds(11),
                        3,
                        8,
                        null,
                        new ExpectedHangup("NORMAL_CLEARING", 4000, "Normal Hangup", "Caller")));
    }

    @Test
    void theBodiesLookLikeThoseThatWereCaptured() {
        play(call.when("luke", answersAfter(1).talking(8)));

        assertThat(frontdesk.lastHeard("hangup").raw())
                .startsWith("AnswerTime=2026-04-08+22%3A08%3A12&BillDuration=60&BillRate=0.00300&CallStatus=completed&"
                        + "CallUUID=")
                .contains(
                        "&CallerName=Caller&Direction=inbound&Duration=8&EndTime=2026-04-08+22%3A08%3A20&Event=Hangup&"
                                + "From=sip%3Acaller160408140203%40phone.plivo.com&HangupCause=NORMAL_CLEARING&"
                                + "HangupCauseCode=4000&HangupCauseName=Normal+Hangup&HangupSource=Caller&")
                .contains("&SIP-H-To=%3Csip%3Asales160408161440%40phone.plivo.com%3E&STIRAttestation=Not+Applicable&")
                .contains("&SessionStart=2026-04-08+16%3A38%3A11.129660&StartTime=2026-04-08+22%3A08%3A11&")
                .endsWith("&TotalCost=0.00300");
    }

    @Test
    void nothingOfTheCallerIsInTheEventsOfALegNorInARecordingThatIsReady() {
        play(call);

        assertThat(frontdesk.lastHeard("dial-event").parameters())
                .containsEntry("DialBLegTo", LUKE)
                .containsEntry("DialBLegHangupCauseCode", "6010")
                .doesNotContainKeys("From", "To");
        assertThat(frontdesk.lastHeard("voicemail-ready").parameters())
                .containsOnlyKeys(
                        "RecordUrl",
                        "RecordingDuration",
                        "RecordingDurationMs",
                        "RecordingEndMs",
                        "RecordingID",
                        "RecordingStartMs");
    }

    @Test
    void whereNobodyAnswersTheCallerLeavesAVoicemail() {
        PlayedCall played = play(call.voicemail(Voicemail.ofSeconds(7)));

        assertThat(frontdesk.heardInWords())
                .containsExactly(
                        "answer StartApp",
                        "dial-event DialHangup",
                        "dial-event DialHangup",
                        "dial-result Redirect",
                        "voicemail Redirect",
                        "hangup Hangup",
                        "voicemail-ready");
        assertThat(frontdesk.lastHeard("dial-result").parameters())
                .containsEntry("DialStatus", "no-answer")
                .containsEntry("DialBLegUUID", "")
                .containsEntry("CallStatus", "ringing");
        assertThat(played.expected().outcome()).isEqualTo("voicemail");
        assertThat(played.expected().voicemail().seconds()).isEqualTo(7);
        assertThat(played.expected().ringSeconds()).isEqualTo(20);
        assertThat(played.expected().endedAt()).isEqualTo(START.plusSeconds(20 + 5 + 7));
        assertThat(played.expected().answeredAt()).isNull();
    }

    @Test
    void anEmptyVoicemailIsNoMessage() {
        PlayedCall played = play(call.voicemail(Voicemail.empty()));

        assertThat(played.expected().outcome()).isEqualTo("missed");
        assertThat(played.expected().missedReason()).isEqualTo("abandoned-at-voicemail");
        assertThat(played.expected().voicemail()).isNull();
    }

    @Test
    void theKeyEndsTheMessageAndTheCallerStaysOnTheLine() {
        PlayedCall played = play(call.voicemail(Voicemail.ofSeconds(9).endedByHash()));

        assertThat(frontdesk.lastHeard("voicemail").parameters())
                .containsEntry("Digits", "#")
                .containsEntry("CallStatus", "in-progress");
        assertThat(played.expected().hangup().source()).isEqualTo("Answer XML");
    }

    @Test
    void aMessageIsCutOffAtItsGreatestLength() {
        PlayedCall played = play(call.voicemail(Voicemail.endless()));

        assertThat(played.expected().voicemail().seconds()).isEqualTo(120);
        assertThat(frontdesk.lastHeard("voicemail").parameters()).containsEntry("CallStatus", "in-progress");
    }

    @Test
    void everyPhoneBeingBusyTheDialIsOverAtOnce() {
        PlayedCall played = play(call.everyoneElse(Behaviour.busy()));

        assertThat(frontdesk.lastHeard("dial-result").parameters())
                .containsEntry("DialStatus", "busy")
                .containsEntry("DialHangupCause", "USER_BUSY");
        assertThat(played.expected().ringSeconds()).isEqualTo(1);
        assertThat(played.expected().legs()).extracting(ExpectedLeg::outcome).containsOnly("busy");
    }

    @Test
    void noPhoneBeingRegisteredNothingRings() {
        PlayedCall played = play(call.everyoneElse(Behaviour.unreachable()).callerLeavesInTheGreeting());

        assertThat(frontdesk.lastHeard("dial-result").parameters())
                .containsEntry("DialStatus", "failed")
                .containsEntry("DialRingStatus", "false");
        assertThat(played.expected().legs()).extracting(ExpectedLeg::outcome).containsOnly("unreachable");
        assertThat(played.expected().missedReason()).isEqualTo("abandoned-at-voicemail");
        assertThat(frontdesk.heardInWords()).doesNotContain("voicemail Redirect");
    }

    @Test
    void aDeclinedPhoneDoesNotKeepTheOthersFromRinging() {
        PlayedCall played = play(call.when("jane", Behaviour.rejects()).when("luke", answersAfter(6)));

        assertThat(played.expected().answerer()).isEqualTo(LUKE);
        assertThat(played.expected().legs()).extracting(ExpectedLeg::outcome).containsExactly("declined", "answered");
    }

    @Test
    void aCallerWhoLeavesWhileItRingsCancelsEveryLeg() {
        PlayedCall played = play(call.callerLeavesAfter(6));

        assertThat(frontdesk.lastHeard("dial-result").parameters())
                .containsEntry("DialStatus", "cancel")
                .containsEntry("CallStatus", "completed");
        assertThat(frontdesk.lastHeard("hangup").parameters())
                .containsEntry("HangupCause", "ORIGINATOR_CANCEL")
                .containsEntry("HangupCauseCode", "1000")
                .containsEntry("HangupSource", "Caller")
                .containsEntry("AnswerTime", "");
        assertThat(played.expected().outcome()).isEqualTo("missed");
        assertThat(played.expected().missedReason()).isEqualTo("abandoned");
        assertThat(played.expected().ringSeconds()).isEqualTo(6);
        assertThat(frontdesk.heardInWords()).doesNotContain("voicemail Redirect");
    }

    @Test
    void plivoMayKeepSilentAboutADialThatTheCallerCancelled() {
        Carrier carrier = new Carrier(frontdesk.base(), frontdesk.account().withoutCancelReports());

        carrier.play(call.callerLeavesAfter(6));

        assertThat(frontdesk.heardInWords())
                .doesNotContain("dial-result Redirect")
                .contains("hangup Hangup");
    }

    @Test
    void aColleagueWhoHangsUpLeavesTheCallerToTheNextDocument() {
        PlayedCall played = play(call.when("luke", answersAfter(2).talking(10).untilCalleeHangsUp()));

        assertThat(frontdesk.lastHeard("dial-result").parameters()).containsEntry("CallStatus", "in-progress");
        assertThat(played.expected().hangup().source()).isEqualTo("Answer XML");
    }

    @Test
    void aCallToAnUnknownLineIsRejected() {
        frontdesk.says("answer", "<Response><Hangup reason=\"rejected\"/></Response>");

        PlayedCall played = play(Scenario.callToUnknownLine("441172050456").at(START));

        assertThat(played.expected().outcome()).isEqualTo("rejected");
        assertThat(frontdesk.lastHeard("hangup").parameters())
                .containsEntry("HangupCauseCode", "3020")
                .doesNotContainKey("SIP-H-To");
    }

    @Test
    void aDocumentThatRunsOutEndsTheCall() {
        frontdesk.says("answer", "<Response/>");

        PlayedCall played = play(call);

        assertThat(played.expected().hangup().code()).isEqualTo(4010);
        assertThat(played.expected().outcome()).isEqualTo("failed");
    }

    @Test
    void aCallerWhoLeavesInTheSecondInWhichSomebodyPicksUpHasLeft() {
        PlayedCall played = play(call.when("luke", answersAfter(3)).callerLeavesAfter(3));

        assertThat(played.expected().missedReason()).isEqualTo("abandoned");
    }

    @Test
    void aPhoneThatWouldBeAnsweredTooLateHasTimedOut() {
        PlayedCall played = play(call.when("luke", answersAfter(20)));

        assertThat(played.expected().legs()).extracting(ExpectedLeg::outcome).containsExactly("no-answer", "no-answer");
    }

    @Test
    void aCallerMayHangUpOnAColleague() {
        PlayedCall played = play(call.when("luke", answersAfter(2).talking(60).untilCalleeHangsUp())
                .callerLeavesAfter(12));

        assertThat(played.expected().talkSeconds()).isEqualTo(10);
        assertThat(played.expected().hangup().source()).isEqualTo("Caller");
    }

    @Test
    void severalCallsArePlayedAtOnce() {
        Carrier carrier = frontdesk.carrier();

        List<PlayedCall> calls = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> carrier.play(call.when("luke", answersAfter(i % 4 + 1))))
                .toList();

        assertThat(calls).extracting(PlayedCall::callUuid).doesNotHaveDuplicates();
        assertThat(calls).allSatisfy(one -> assertThat(one.faults()).isEmpty());
        assertThat(frontdesk.heard()).hasSize(20 * 7);
    }

    private PlayedCall play(Scenario scenario) {
        PlayedCall played = frontdesk.carrier().play(scenario);
        assertThat(played.faults()).isEmpty();
        return played;
    }
}
