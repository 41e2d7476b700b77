package dev.frontdesk.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.Outcome;
import dev.frontdesk.call.State;
import org.junit.jupiter.api.Test;

class CallWordsTest {

    @Test
    void aMissedCallIsALineOfWords() {
        var call = AnyCall.missedFrom("+491511234567", "Jane");

        assertThat(CallWords.headline(NoticeKind.CALL_MISSED, call))
                .isEqualTo("Missed call on Sales from Jane (+491511234567)");
        assertThat(CallWords.reason(call)).contains("The caller hung up while it rang.");
    }

    @Test
    void whereTheNetworkKnowsNoNameTheNumberIsSaidOnce() {
        assertThat(CallWords.caller(AnyCall.missedFrom("+491511234567", "+491511234567")))
                .isEqualTo("+491511234567");
        assertThat(CallWords.caller(AnyCall.missedFrom("491511234567", null))).isEqualTo("+491511234567");
        assertThat(CallWords.caller(AnyCall.missedFrom("sip:jane@example.com", "")))
                .isEqualTo("jane");
        assertThat(CallWords.caller(AnyCall.missedFrom("", null))).isEqualTo("a hidden number");
    }

    @Test
    void aNameWithLineBreaksStaysInItsLine() {
        var call = AnyCall.missedFrom("+491511234567", "Jane\r\nBcc: all@example.com\u2028\u0000\u202eevil");

        assertThat(CallWords.headline(NoticeKind.CALL_MISSED, call))
                .doesNotContainPattern("[\\p{Cntrl}\\u2028\\u202e]")
                .contains("Jane Bcc: all@example.com");
    }

    @Test
    void aLongNameIsCut() {
        assertThat(CallWords.caller(AnyCall.missedFrom("+491511234567", "😀".repeat(200))))
                .hasSizeLessThan(200)
                .contains("…");
    }

    @Test
    void whoAnsweredIsNamed() {
        assertThat(CallWords.reason(AnyCall.with(State.ENDED, Outcome.ANSWERED)))
                .contains("Luke answered.");
    }
}
