package dev.frontdesk.plivo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A webhook by our own names. */
class PlivoFormTest {

    @ParameterizedTest
    @ValueSource(strings = {"70ec418c-8c80-4c14-ba81-97db81914b11", "70EC418C-8C80-4C14-BA81-97DB81914B11"})
    void theIdOfACallIsAUuid(String id) {
        assertThat(PlivoForm.callUuid(id)).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "é",
                "70ec418c8c804c14ba8197db81914b11",
                "{70ec418c-8c80-4c14-ba81-97db81914b11}",
                "70ec418c-8c80-4c14-ba81-97db81914b1",
                "70ec418c-8c80-4c14-ba81-97db81914b111",
                "70ec418c-8c80-4c14-ba81-97db81914b11\n",
                "70ec418c-8c80-4c14-ba81-97db81914b1g",
                "７0ec418c-8c80-4c14-ba81-97db81914b11",
                "70ec418c-8c80-4c14-ba8197db-81914b11"
            })
    void anyOtherTextIsNone(String text) {
        assertThat(PlivoForm.callUuid(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SIP-H-To", "X-PH-Ticket", "nonce", "a", "transcription_charge", "New1"})
    void aNameThatPlivoMayGiveIsKept(String name) {
        assertThat(keptUnder(name)).isPresent();
        assertThat(keptUnder("x".repeat(64))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "-a", "_a", "a b", "a.b", "a:b", "From447700900123To=x", "é", "a\n", "\u0000"})
    void aWebhookWithAnyOtherNameIsNotKept(String name) {
        assertThat(keptUnder(name)).isEmpty();
        assertThat(keptUnder("x".repeat(65))).isEmpty();
    }

    private static Optional<String> keptUnder(String name) {
        return new PlivoForm(Map.of("From", List.of("any"), name, List.of("any"))).keptUnder(Optional.of("any call"));
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
