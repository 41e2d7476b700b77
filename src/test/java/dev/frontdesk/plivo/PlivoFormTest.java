package dev.frontdesk.plivo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A webhook by our own names. */
class PlivoFormTest {

    @ParameterizedTest
    @ValueSource(strings = {"70ec418c-8c80-4c14-ba81-97db81914b11", "x", "!", "~", "a/b?c=d&e", "<![CDATA["})
    void aShortVisibleTextIsTheIdOfACall(String id) {
        assertThat(PlivoForm.callUuid(id)).contains(id);
        assertThat(PlivoForm.callUuid(id.repeat(100).substring(0, 100))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\n", "\u0000", "é", "\u202e", "\uD83D\uDCDE"})
    void anyOtherTextIsNone(String text) {
        assertThat(PlivoForm.callUuid(text)).isEmpty();
        assertThat(PlivoForm.callUuid("x".repeat(101))).isEmpty();
    }

    @Test
    void theLineIsNamedByToElseByTheSipHeader() {
        assertThat(form("To=a&SIP-H-To=b").to()).containsExactly("a", "b");
        assertThat(form("To=a&Direction=inbound").to()).containsExactly("a", "");
    }

    @Test
    void aCallOfOursIsNoCustomers() {
        assertThat(form("To=a&Direction=outbound").to()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Event=Hangup", "HangupCause=NORMAL_CLEARING", "CallStatus=completed", "CallStatus=busy",
                "CallStatus=failed", "CallStatus=timeout", "CallStatus=no-answer", "CallStatus=cancel"
            })
    void theEndOfACallIsKnownAtAnyAddress(String text) {
        assertThat(form(text).tellsOfTheEnd()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Event=StartApp&CallStatus=ringing", "CallStatus=in-progress", "HangupCause="})
    void aCallThatComesInIsNotAtItsEnd(String text) {
        assertThat(form(text).tellsOfTheEnd()).isFalse();
    }

    @Test
    void aConversationIsOverOnlyWhereItWasOne() {
        assertThat(form("DialStatus=completed&DialBLegUUID=any-leg").isConversationOver())
                .isTrue();
        assertThat(form("DialStatus=completed&DialBLegUUID=").isConversationOver())
                .isFalse();
        assertThat(form("DialStatus=Completed&DialBLegUUID=any-leg").isConversationOver())
                .isFalse();
        assertThat(form("CallStatus=completed").isConversationOver()).isFalse();
    }

    private static PlivoForm form(String text) {
        return new PlivoForm(FormText.parse(text));
    }
}
