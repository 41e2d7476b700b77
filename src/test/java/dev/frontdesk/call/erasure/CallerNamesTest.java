package dev.frontdesk.call.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.Decision;
import dev.frontdesk.call.EventKind;
import dev.frontdesk.call.Facts;
import dev.frontdesk.call.Parameters;
import dev.frontdesk.plivo.PlivoReading;
import dev.frontdesk.settings.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of an event once its caller is erased. */
class CallerNamesTest {

    private static final PlivoReading READING =
            new PlivoReading(Settings.from(Map.of("DATABASE_URL", "postgres://jane:secret@db.example.com/frontdesk")));
    private static final CallEvent ANSWER = event(
            EventKind.ANSWER,
            "From=+15550117000",
            "To=447441900001",
            "CallerName=Agatha",
            "SIP-H-From=<sip:agatha@home.example>",
            "X-PH-Customer=4711",
            "CallStatus=ringing");

    @Test
    void theAnswerKeepsItsIdentityAndAllThatDoesNotNameTheCaller() {
        CallEvent erased = names(ANSWER).erasedFrom(ANSWER);

        assertThat(erased.id()).isEqualTo(ANSWER.id());
        assertThat(erased.receivedAt()).isEqualTo(ANSWER.receivedAt());
        assertThat(erased.parametersText())
                .isEqualTo("CallStatus=ringing&CallerName=erased&From=erased&SIP-H-From=erased&To=447441900001"
                        + "&X-PH-Customer=erased");
    }

    @Test
    void erasingTwiceChangesNothing() {
        CallEvent erased = names(ANSWER).erasedFrom(ANSWER);

        assertThat(names(erased).erasedFrom(erased).parametersText()).isEqualTo(erased.parametersText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "15550117000",
                "0015550117000",
                "tel:+1-555-011-7000",
                "+1 (555) 011.7000",
                "sip:+15550117000@sip.example.com",
                "sip:%2B15550117000@sip.example.com",
                "came by 1 555 011 7000 again",
                "agatha",
                "SIP:agatha@HOME.example:5060"
            })
    void eachSpellingInAnyOtherParameterIsFound(String spelling) {
        CallEvent leg = event(EventKind.LEG, "DialBLegNote=" + spelling, "DialBLegStatus=answer");

        assertThat(names(ANSWER, leg).erasedFrom(leg).parametersText())
                .isEqualTo("DialBLegNote=erased&DialBLegStatus=answer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"15550117001", "70ec418c-5f5e-4a2b-9a3a-0b6e4d0c5f10", "1460133491000", "agathe"})
    void whatOnlyLooksAlikeStays(String value) {
        CallEvent leg = event(EventKind.LEG, "DialBLegNote=" + value);

        assertThat(names(ANSWER, leg).erasedFrom(leg).parametersText()).isEqualTo("DialBLegNote=" + value);
    }

    @Test
    void anExtensionIsNoPartOfOtherNumbers() {
        CallEvent inside = event(EventKind.ANSWER, "From=101", "SessionStart=2026-04-08 16:10:11", "Seconds=101");

        assertThat(names(inside).erasedFrom(inside).parametersText())
                .isEqualTo("From=erased&Seconds=erased&SessionStart=2026-04-08+16%3A10%3A11");
    }

    @Test
    void aNoteOnTheCallIsErasedAndNotWhoWroteIt() {
        CallEvent mark = event(EventKind.HANDLED, "At=2026-04-08T12:00:00Z", "By=Jane", "Note=her mother called");

        assertThat(names(ANSWER, mark).erasedFrom(mark).parametersText())
                .isEqualTo("At=2026-04-08T12%3A00%3A00Z&By=Jane&Note=erased");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+15550117000", "001 555 011-7000", "sip:agatha@home.example:5060", "tel:+1 (555) 0117000"})
    void thePatternThatBlockedTheCallerIsErasedInEachSpelling(String pattern) {
        CallEvent blocked = blockedBy(pattern, ANSWER);

        CallEvent erased = names(ANSWER).erasedFrom(blocked);

        assertThat(erased.decision()).isEqualTo(Decision.NONE.withBlocked("erased"));
    }

    @Test
    void aShortNumberThatWasBlockedIsErased() {
        CallEvent inside = event(EventKind.ANSWER, "From=101");

        assertThat(names(inside).erasedFrom(blockedBy("101", inside)).decision())
                .isEqualTo(Decision.NONE.withBlocked("erased"));
    }

    @Test
    void aPatternForManyCallersStays() {
        CallEvent blocked = blockedBy("+1555*", ANSWER);

        assertThat(names(ANSWER).erasedFrom(blocked).decision()).isEqualTo(blocked.decision());
    }

    private static CallEvent blockedBy(String pattern, CallEvent event) {
        Decision decision = Decision.NONE.withBlocked(pattern);
        return new CallEvent("any-call", event.kind(), event.parameters(), decision, Facts.NOON);
    }

    private static CallerNames names(CallEvent... events) {
        return new CallerNames(READING, List.of(events));
    }

    private static CallEvent event(EventKind kind, String... pairs) {
        Map<String, List<String>> values = new HashMap<>();
        for (String pair : pairs) {
            values.put(pair.split("=", 2)[0], List.of(pair.split("=", 2)[1]));
        }
        return new CallEvent("any-call", kind, Parameters.of(values), Decision.NONE, Facts.NOON);
    }
}
