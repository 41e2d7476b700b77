package dev.frontdesk.plivo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.CallStory;
import dev.frontdesk.call.Cause;
import dev.frontdesk.call.Decision;
import dev.frontdesk.call.EventKind;
import dev.frontdesk.call.Fact;
import dev.frontdesk.call.Fact.Arrived;
import dev.frontdesk.call.Fact.DialEnded;
import dev.frontdesk.call.Fact.DialStatus;
import dev.frontdesk.call.Fact.Ending;
import dev.frontdesk.call.Fact.HungUp;
import dev.frontdesk.call.Fact.LegChanged;
import dev.frontdesk.call.Fact.LegPhase;
import dev.frontdesk.call.Fact.Recorded;
import dev.frontdesk.call.LegOutcome;
import dev.frontdesk.call.Parameters;
import dev.frontdesk.call.Summary;
import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Line;
import dev.frontdesk.routing.LeftOut;
import dev.frontdesk.routing.RingPlan;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Plivo's parameters say in our own words, on an account in London. */
class PlivoReadingTest {

    private static final Instant RECEIVED = Instant.parse("2026-04-08T12:00:00Z");
    private static final Line SALES = new Line(2, "Sales", "sip:sales@phone.plivo.com", null);
    private static final App JANE = new App(1, "Jane", 11, "desktop", "sip:jane@phone.plivo.com", null);

    private final PlivoReading reading = new PlivoReading(ZoneId.of("Europe/London"));

    @Test
    void everyEventMaySayWhoCalledWhomAndWhenTheSessionBegan() {
        Fact.Origin origin = read(
                        EventKind.HANGUP,
                        "From=sip%3Aa%40b.example&To=441172050456&CallerName=Ann"
                                + "&SessionStart=2024-09-26+08%3A35%3A10.910772")
                .origin();

        assertThat(origin.kind()).isEqualTo(EventKind.HANGUP);
        assertThat(origin.receivedAt()).isEqualTo(RECEIVED);
        assertThat(origin.from()).isEqualTo("sip:a@b.example");
        assertThat(origin.to()).isEqualTo("441172050456");
        assertThat(origin.callerName()).isEqualTo("Ann");
        assertThat(origin.startedAt()).isEqualTo("2024-09-26T08:35:10.910772Z");
    }

    @Test
    void anEventWithoutParametersIsReadToo() {
        for (EventKind kind : EventKind.values()) {
            Fact.Origin origin = read(kind, "").origin();
            assertThat(origin.from()).isNull();
            assertThat(origin.startedAt()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANSWER", "FALLBACK"})
    void whoWasRungIsWhatWasDecidedThen(EventKind kind) {
        LeftOut left = new LeftOut(JANE, "any reason");
        var plan = new RingPlan(SALES, List.of(JANE), List.of(left), null);

        var arrived = (Arrived) reading.factOf(event(kind, "", Decision.of(plan)));

        assertThat(arrived.origin().line()).isEqualTo(SALES);
        assertThat(arrived.rung()).containsExactly(JANE);
        assertThat(arrived.leftOut()).containsExactly(left);
    }

    @ParameterizedTest
    @CsvSource({
        "DialBLegStatus=answer, ANSWERED",
        "DialAction=answer, ANSWERED",
        "Event=DialAnswer, ANSWERED",
        "DialBLegStatus=connected, CONNECTED",
        "Event=DialConnected, CONNECTED",
        "DialBLegStatus=hangup, ENDED",
        "Event=DialHangup, ENDED",
        "DialBLegStatus=hangup&DialAction=answer&Event=DialAnswer, ENDED",
        "DialBLegStatus=answered&DialAction=answer, ANSWERED",
        "DialBLegStatus=busy&DialAction=hangup&Event=DialHangup, ENDED",
        "DialBLegStatus=in-progress&DialAction=&Event=dialconnected, CONNECTED",
        "DialBLegStatus=HANGUP, ENDED",
        "Event=DialDigitsMatch, OTHER",
        "Event=, OTHER",
    })
    void aLegMovesAsPlivoSaysInOneOfThreeWays(String said, LegPhase phase) {
        assertThat(((LegChanged) read(EventKind.LEG, said)).phase()).isEqualTo(phase);
    }

    @Test
    void theEndOfALegHasItsLengthTimesAndCause() {
        var leg = (LegChanged) reading.factOf(event(
                EventKind.LEG,
                "AnswerTime=2016-04-08+17%3A38%3A12&DialBLegDuration=8&DialBLegHangupCause=NORMAL_CLEARING"
                        + "&DialBLegHangupCauseCode=4000&DialBLegHangupCauseName=Normal+Hangup"
                        + "&DialBLegHangupSource=Callee&DialBLegPosition=2&DialBLegStatus=hangup"
                        + "&DialBLegTo=sip%3Ajane%40phone.plivo.com&DialBLegUUID=leg-1"
                        + "&EndTime=2016-04-08+17%3A38%3A20&StartTime=2016-04-08+17%3A38%3A11",
                Decision.of(JANE)));

        assertThat(leg.legId()).isEqualTo("leg-1");
        assertThat(leg.endpoint()).isEqualTo("sip:jane@phone.plivo.com");
        assertThat(leg.position()).isEqualTo(2);
        assertThat(leg.app()).isEqualTo(JANE);
        assertThat(leg.seconds()).isEqualTo(8);
        assertThat(leg.ending()).isEqualTo(LegOutcome.ANSWERED);
        assertThat(leg.cause()).isEqualTo(new Cause("NORMAL_CLEARING", 4000, "Normal Hangup", "Callee"));
        assertThat(leg.answeredAt()).isEqualTo("2016-04-08T16:38:12Z");
        assertThat(leg.endedAt()).isEqualTo("2016-04-08T16:38:20Z");
    }

    @Test
    void aLegThatHasNotEndedHasNoEnding() {
        var leg = (LegChanged) read(EventKind.LEG, "DialBLegHangupCause=NO_ANSWER&DialBLegStatus=answer");

        assertThat(leg.ending()).isNull();
        assertThat(leg.cause()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "completed, COMPLETED",
        "cancel, CANCELLED",
        "busy, UNANSWERED",
        "failed, UNANSWERED",
        "timeout, UNANSWERED",
        "no-answer, UNANSWERED",
        "COMPLETED, UNANSWERED",
        "'', UNANSWERED",
    })
    void onlyACompletedDialWasAConversation(String said, DialStatus status) {
        assertThat(((DialEnded) read(EventKind.DIAL_RESULT, "DialStatus=" + said)).status())
                .isEqualTo(status);
    }

    @Test
    void aConversationIsOverOnlyByAResultThatNamesItsLeg() {
        assertThat(isConversationOver("DialStatus=completed&DialBLegUUID=leg-1"))
                .isTrue();
        assertThat(isConversationOver("DialStatus=completed&DialBLegUUID=")).isFalse();
        assertThat(isConversationOver("DialStatus=completed&DialBLegUUID=+")).isFalse();
        assertThat(isConversationOver("DialStatus=completed")).isFalse();
        assertThat(isConversationOver("DialStatus=no-answer&DialBLegUUID=leg-1"))
                .isFalse();
    }

    private static boolean isConversationOver(String result) {
        return PlivoReading.isConversationOver(Parameters.parse(result));
    }

    @Test
    void theResultOfTheRingingNamesTheLegThatWasBridged() {
        assertThat(((DialEnded) read(EventKind.DIAL_RESULT, "DialBLegUUID=leg-1")).winner())
                .isEqualTo("leg-1");
        assertThat(((DialEnded) read(EventKind.DIAL_RESULT, "DialBLegUUID=")).winner())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "RecordingDuration=3&RecordingDurationMs=2500, 2500",
                "RecordingDuration=3&RecordingDurationMs=-1, 3000",
                "RecordingDuration=3&RecordingDurationMs=banana, 3000",
                "RecordingDuration=3, 3000",
                "RecordingDuration=-1&RecordingDurationMs=-1, none",
                "RecordingDuration=banana, none",
                "RecordingDuration=0&RecordingDurationMs=0, 0",
                "RecordingDuration=9&RecordingDurationMs=0, 9000",
                "RecordingDuration=0&RecordingDurationMs=0&RecordingStartMs=1764421226000"
                        + "&RecordingEndMs=1764421240000, 14000",
                "RecordingDuration=0&RecordingDurationMs=0&RecordingStartMs=1764421226000"
                        + "&RecordingEndMs=1764421226000, 0",
                "RecordingDuration=-1&RecordingDurationMs=-1&RecordingStartMs=1764421226000"
                        + "&RecordingEndMs=1764421240000, 14000",
            })
    void theLengthOfARecordingIsItsMillisecondsElseItsSeconds(String said, Long milliseconds) {
        assertThat(((Recorded) read(EventKind.VOICEMAIL, said)).milliseconds()).isEqualTo(milliseconds);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "RecordFile=https%3A%2F%2Fb.example&RecordUrl=https%3A%2F%2Fa.example, https://a.example",
                "RecordFile=https%3A%2F%2Fb.example&RecordUrl=, https://b.example",
                "RecordFile=https%3A%2F%2Fb.example&RecordUrl=javascript%3Aalert, https://b.example",
                "RecordUrl=banana, none",
            })
    void theAddressOfARecordingIsItsUrlElseItsFile(String said, String url) {
        assertThat(((Recorded) read(EventKind.VOICEMAIL_READY, said)).url()).isEqualTo(url);
    }

    @Test
    void theEndOfACallHasItsLengthTimesAndCause() {
        var end = (HungUp) read(
                EventKind.HANGUP,
                "AnswerTime=2016-04-08+17%3A38%3A12&Duration=9&EndTime=2016-04-08+17%3A38%3A20"
                        + "&HangupCause=NORMAL_CLEARING&HangupCauseCode=4000&HangupCauseName=Normal+Hangup"
                        + "&HangupSource=Caller&StartTime=2016-04-08+17%3A38%3A11");

        assertThat(end.cause()).isEqualTo(new Cause("NORMAL_CLEARING", 4000, "Normal Hangup", "Caller"));
        assertThat(end.ending()).isEqualTo(Ending.BY_CALLER);
        assertThat(end.seconds()).isEqualTo(9);
        assertThat(end.startedAt()).isEqualTo("2016-04-08T16:38:11Z");
        assertThat(end.answeredAt()).isEqualTo("2016-04-08T16:38:12Z");
        assertThat(end.endedAt()).isEqualTo("2016-04-08T16:38:20Z");
    }

    @Test
    void aMissingLengthIsCountedFromTheAnswerToTheEnd() {
        String times = "AnswerTime=2026-11-29+13%3A00%3A05&EndTime=2026-11-29+13%3A01%3A10";

        assertThat(((HungUp) read(EventKind.HANGUP, times)).seconds()).isEqualTo(65);
        assertThat(((HungUp) read(EventKind.HANGUP, times + "&Duration=60")).seconds())
                .isEqualTo(60);
        assertThat(((LegChanged) read(EventKind.LEG, times + "&Event=DialHangup")).seconds())
                .isEqualTo(65);
    }

    @Test
    void webhooksThatComeTwoHoursLateMoveNoTimeOutOfTheCall() {
        Fact arrived = reading.factOf(event(
                EventKind.ANSWER,
                "SessionStart=2026-01-29+10%3A00%3A00.0",
                Decision.of(new RingPlan(SALES, List.of(JANE), List.of(), null))));
        Fact pickedUp = read(EventKind.LEG, "Event=DialAnswer&DialBLegUUID=J&DialBLegTo=" + JANE.endpoint());
        Fact result = read(EventKind.DIAL_RESULT, "DialStatus=completed&DialBLegUUID=J");
        Fact end = read(
                EventKind.HANGUP,
                "Duration=60&StartTime=2026-01-29+10%3A00%3A00&AnswerTime=&EndTime=2026-01-29+10%3A01%3A05");

        Summary call = new CallStory(List.of(arrived, pickedUp, result, end)).summary();

        assertThat(call.answeredAt()).isEqualTo("2026-01-29T10:00:05Z");
        assertThat(call.endedAt()).isEqualTo("2026-01-29T10:01:05Z");
        assertThat(call.ringSeconds()).isEqualTo(5);
        assertThat(call.talkSeconds()).isEqualTo(60);
    }

    @Test
    void aLoneEndIsDatedByItsOwnTimes() {
        Fact end = read(EventKind.HANGUP, "Duration=60&EndTime=2026-01-29+10%3A01%3A05");

        Summary call = new CallStory(List.of(end)).summary();

        assertThat(call.startedAt()).isEqualTo("2026-01-29T10:00:05Z");
        assertThat(call.endedAt()).isEqualTo("2026-01-29T10:01:05Z");
    }

    private Fact read(EventKind kind, String said) {
        return reading.factOf(event(kind, said, Decision.NONE));
    }

    private static CallEvent event(EventKind kind, String said, Decision decision) {
        return new CallEvent("any-call", kind, Parameters.parse(said), decision, RECEIVED);
    }
}
