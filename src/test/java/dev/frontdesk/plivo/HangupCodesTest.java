package dev.frontdesk.plivo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.Cause;
import dev.frontdesk.call.Fact.Ending;
import dev.frontdesk.call.LegOutcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Plivo's codes and causes mean. */
class HangupCodesTest {

    @ParameterizedTest
    @CsvSource({
        "LOSE_RACE, 9000, ANSWERED_ELSEWHERE",
        "NO_ANSWER, 6010, NO_ANSWER",
        "NO_ANSWER, 3000, NO_ANSWER",
        "USER_BUSY, 3010, BUSY",
        ", 3100, BUSY",
        "CALL_REJECTED, 3020, DECLINED",
        ", 3110, DECLINED",
        ", 2020, UNREACHABLE",
        "SUBSCRIBER_ABSENT, , UNREACHABLE",
        ", 3050, UNREACHABLE",
        "ORIGINATOR_CANCEL, 1000, CANCELLED",
        "NORMAL_CLEARING, 4000, CANCELLED",
        "NORMAL_CLEARING, , CANCELLED",
        "LOSE_RACE, , ANSWERED_ELSEWHERE",
        "USER_BUSY, , BUSY",
        "CALL_REJECTED, , DECLINED",
        "ALLOTTED_TIMEOUT, , NO_ANSWER",
        "USER_BUSY, 3020, DECLINED",
        "USER_BUSY, 5010, BUSY",
        "NETWORK_OUT_OF_ORDER, 5000, FAILED",
        ", , FAILED",
        "BANANA, 123456, FAILED",
    })
    void aLegWithoutATalkEndedAsItsCodeSaysElseAsItsCauseSays(String cause, Integer code, LegOutcome outcome) {
        assertThat(HangupCodes.leg(new Cause(cause, code, null, null), 0)).isEqualTo(outcome);
        assertThat(HangupCodes.leg(new Cause(cause, code, null, null), null)).isEqualTo(outcome);
        assertThat(HangupCodes.leg(new Cause(cause, code, null, null), 1)).isEqualTo(LegOutcome.ANSWERED);
    }

    @ParameterizedTest
    @CsvSource({
        "NORMAL_CLEARING, 4000, Caller, BY_CALLER",
        "NORMAL_CLEARING, 4000, caller, BY_CALLER",
        "ORIGINATOR_CANCEL, 1000, , BY_CALLER",
        "ORIGINATOR_CANCEL, , Carrier, BY_CALLER",
        ", 1000, Carrier, BY_CALLER",
        "NORMAL_CLEARING, , , BY_CALLER",
        ", 4010, , BY_CALLER",
        ", , , BY_CALLER",
        "NORMAL_CLEARING, 4000, Callee, OTHER",
        ", , Plivo, OTHER",
        "NORMAL_CLEARING, 6020, , OTHER",
        "BANANA, , , OTHER",
        "NORMAL_CLEARING, 7012, Caller, VOICEMAIL_FAILED",
        ", 8012, , VOICEMAIL_FAILED",
        ", 7011, , OTHER",
    })
    void aCallEndedAsItsCodeItsCauseAndItsSourceSay(String cause, Integer code, String source, Ending ending) {
        assertThat(HangupCodes.ending(new Cause(cause, code, null, source))).isEqualTo(ending);
    }
}
