package dev.frontdesk.plivo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.Cause;
import dev.frontdesk.call.Decision;
import dev.frontdesk.call.EventKind;
import dev.frontdesk.call.Fact;
import dev.frontdesk.call.Fact.Ending;
import dev.frontdesk.call.Fact.HungUp;
import dev.frontdesk.call.Fact.LegChanged;
import dev.frontdesk.call.Fact.LegPhase;
import dev.frontdesk.call.Fact.Recorded;
import dev.frontdesk.call.LegOutcome;
import dev.frontdesk.call.Parameters;
import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Line;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plivo's records as facts. The account is one in India. */
class RecordReadingTest {

    private static final Line SALES = new Line(2, "Sales", null, "+441172050456");
    private static final App JANE = new App(1, "Jane", 2, "desktop", "sip:jane@phone.plivo.com", null);

    private final PlivoReading reading = new PlivoReading(ZoneId.of("Asia/Kolkata"));

    @Test
    void aCallsRecordTellsItsEndAndItsParties() {
        HungUp end = (HungUp) read(
                EventKind.CALL_RECORD,
                "from_number=447866555273&to_number=441172050456&initiation_time=2022-06-28 19:38:59%2B05:30"
                        + "&answer_time=2022-06-28 19:39:05%2B05:30&end_time=2022-06-28 19:39:16%2B05:30"
                        + "&bill_duration=11&call_duration=12&hangup_cause_code=4010"
                        + "&hangup_cause_name=End Of XML Instructions&hangup_source=Plivo",
                Decision.of(SALES));

        assertThat(end.isRecord()).isTrue();
        assertThat(end.origin().from()).isEqualTo("447866555273");
        assertThat(end.origin().to()).isEqualTo("441172050456");
        assertThat(end.origin().line()).isEqualTo(SALES);
        assertThat(end.startedAt()).isEqualTo("2022-06-28T14:08:59Z");
        assertThat(end.answeredAt()).isEqualTo("2022-06-28T14:09:05Z");
        assertThat(end.endedAt()).isEqualTo("2022-06-28T14:09:16Z");
        assertThat(end.seconds()).isEqualTo(11);
        assertThat(end.cause()).isEqualTo(new Cause(null, 4010, "End Of XML Instructions", "Plivo"));
        assertThat(end.ending()).isEqualTo(Ending.OTHER);
    }

    @Test
    void aRecordOfWhichNoTimeCanBeReadIsNotDated() {
        HungUp undated = (HungUp) read(
                EventKind.CALL_RECORD, "initiation_time=yesterday&end_time=29/11/2026 10:20:36", Decision.of(SALES));
        HungUp dated = (HungUp) read(EventKind.CALL_RECORD, "end_time=2026-11-29T10:20:36Z", Decision.of(SALES));

        assertThat(undated.isDated()).isFalse();
        assertThat(dated.isDated()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-28 19:39:05%2B05:30, 2022-06-28T14:09:05Z",
        "2022-06-28 19:39:05%2B0530, 2022-06-28T14:09:05Z",
        "2022-06-28 14:09:05Z, 2022-06-28T14:09:05Z",
        "2022-06-28 14:09:05.250%2B00:00, 2022-06-28T14:09:05.250Z",
        "2022-06-28 10:09:05-04:00, 2022-06-28T14:09:05Z",
        "2022-06-28 19:39:05, 2022-06-28T14:09:05Z",
        "2022-06-28T19:39:05%2B05:30, 2022-06-28T14:09:05Z",
        "2022-06-28T14:09:05Z, 2022-06-28T14:09:05Z",
        "2022-06-28T19:39:05, 2022-06-28T14:09:05Z",
        "2022-06-28 14:09:05.190487383 %2B0000 UTC, 2022-06-28T14:09:05.190487383Z",
        "2022-06-28T10:09:05-04, 2022-06-28T14:09:05Z",
        "0000-01-01T00:00:00Z, ",
        "yesterday, ",
    })
    void timesCarryAnOffsetAndAreTheAccountsWithoutOne(String text, Instant time) {
        assertThat(((HungUp) read(EventKind.CALL_RECORD, "end_time=" + text, Decision.NONE)).endedAt())
                .isEqualTo(time);
    }

    @Test
    void aLegsRecordIsItsEnd() {
        LegChanged leg = leg("call_uuid=b-leg&to_number=sip:jane@phone.plivo.com&bill_duration=8&hangup_cause_code=4000"
                + "&answer_time=2022-06-28 19:39:05%2B05:30&end_time=2022-06-28 19:39:13%2B05:30");

        assertThat(leg.phase()).isEqualTo(LegPhase.ENDED);
        assertThat(leg.legId()).isEqualTo("b-leg");
        assertThat(leg.endpoint()).isEqualTo("sip:jane@phone.plivo.com");
        assertThat(leg.app()).isEqualTo(JANE);
        assertThat(leg.seconds()).isEqualTo(8);
        assertThat(leg.ending()).isEqualTo(LegOutcome.ANSWERED);
        assertThat(leg.answeredAt()).isEqualTo("2022-06-28T14:09:05Z");
        assertThat(leg.origin().from()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "4000, 8, ANSWERED",
        "9000, 0, ANSWERED_ELSEWHERE",
        "6010, 0, NO_ANSWER",
        "3010, 0, BUSY",
        "3110, 0, DECLINED",
        "2020, 0, UNREACHABLE",
        "1000, 0, CANCELLED",
        "4000, 0, CANCELLED",
        "5010, 0, FAILED",
    })
    void howALegEndedIsSaidByItsCode(String code, String seconds, LegOutcome outcome) {
        assertThat(leg("bill_duration=" + seconds + "&hangup_cause_code=" + code)
                        .ending())
                .isEqualTo(outcome);
    }

    @Test
    void aLegThatWasAnsweredForLessThanASecondWasAnswered() {
        String answered = "bill_duration=0&answer_time=2022-06-28 19:39:05%2B05:30&hangup_cause_code=";

        assertThat(leg(answered + 4000).ending()).isEqualTo(LegOutcome.ANSWERED);
        assertThat(leg(answered + 9000).ending()).isEqualTo(LegOutcome.ANSWERED_ELSEWHERE);
    }

    @Test
    void aRecordingHasALengthInDecimals() {
        Recorded recorded = (Recorded) read(
                EventKind.RECORDING_RECORD,
                "recording_id=kept&recording_duration_ms=345100.00000&recording_url=https://media.plivo.com/kept.mp3",
                Decision.NONE);

        assertThat(recorded.recordingId()).isEqualTo("kept");
        assertThat(recorded.milliseconds()).isEqualTo(345_100);
        assertThat(recorded.url()).isEqualTo("https://media.plivo.com/kept.mp3");
    }

    private LegChanged leg(String said) {
        return (LegChanged) read(EventKind.LEG_RECORD, said, Decision.of(JANE));
    }

    private Fact read(EventKind kind, String said, Decision decision) {
        Parameters parameters = Parameters.parse(said.replace(" ", "+"));
        return reading.factOf(new CallEvent("a call", kind, parameters, decision, Instant.EPOCH));
    }
}
