package dev.frontdesk.call.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.Outcome;
import dev.frontdesk.call.State;
import dev.frontdesk.call.Summary;
import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Line;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each filter of the list lets a call pass, or does not, also where no database decides it. */
class FilterMatchTest {

    private static final Instant NOON = Instant.parse("2026-04-08T12:00:00Z");

    /** The parts that choose a page of the list, and no calls. */
    private static final Set<String> PAGES = Set.of("after", "changedSince");

    private static final Summary MISSED =
            record(Summary.class, Map.of("state", State.ENDED, "outcome", Outcome.MISSED));

    private static final Summary ANSWERED = record(
            Summary.class,
            Map.of(
                    "from",
                    "sip:447700900123@carrier.example",
                    "line",
                    new Line(2, "Sales", "sip:sales@phone.plivo.com", null),
                    "state",
                    State.ENDED,
                    "outcome",
                    Outcome.ANSWERED,
                    "answeredBy",
                    new App(1, "Jane", 11, "desktop", "sip:jane@phone.plivo.com", null)));

    private static final Map<String, Object> RIGHT = Map.of(
            "companyNumber",
            2L,
            "user",
            1L,
            "outcome",
            Set.of(Outcome.ANSWERED, Outcome.VOICEMAIL),
            "state",
            Set.of(State.ENDED),
            "caller",
            "+44 7700 900123",
            "q",
            "jan sal",
            "unhandled",
            true,
            "since",
            NOON,
            "until",
            NOON.plusSeconds(1));

    private static final Map<String, Object> WRONG = Map.of(
            "companyNumber",
            3L,
            "user",
            2L,
            "outcome",
            Set.of(Outcome.MISSED, Outcome.VOICEMAIL),
            "state",
            Set.of(State.RINGING, State.VOICEMAIL),
            "caller",
            "447700900124",
            "q",
            "jan sup",
            "unhandled",
            true,
            "since",
            NOON.plusSeconds(1),
            "until",
            NOON);

    @Test
    void noFilterLetsAllPass() {
        assertThat(matches(Map.of(), ANSWERED)).isTrue();
        assertThat(matches(Map.of(), nothingKnown())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("filters")
    void eachFilterIsMinded(String filter) {
        boolean isForMissed = filter.equals("unhandled");

        assertThat(matches(Map.of(filter, RIGHT.get(filter)), isForMissed ? MISSED : ANSWERED))
                .isTrue();
        assertThat(matches(Map.of(filter, WRONG.get(filter)), ANSWERED)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"companyNumber", "user", "outcome", "state", "caller"})
    void aCallOfWhichNothingIsKnownPassesNoFilter(String filter) {
        assertThat(matches(Map.of(filter, RIGHT.get(filter)), nothingKnown())).isFalse();
    }

    @Test
    void allFiltersTogetherWantAll() {
        Map<String, Object> all = new HashMap<>(RIGHT);
        all.remove("unhandled");

        assertThat(matches(all, ANSWERED)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"447700900123", "+447700900123", "00447700900123", "sip:447700900123@CARRIER.example"})
    void aCallerIsFoundHoweverTheAddressIsWritten(String caller) {
        assertThat(matches(Map.of("caller", caller), ANSWERED)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ja", "JANE", "sales jane", "desk", "+44 77", "0044770", "900123", "0900123", "0123", "447"})
    void theBeginningOfAWordOrAnEndOfTheNumberIsFound(String q) {
        assertThat(matches(Map.of("q", q), ANSWERED)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ane", "jane support", "+4477009001234", "00900123", "770", "carrier"})
    void anythingElseIsNot(String q) {
        assertThat(matches(Map.of("q", q), ANSWERED)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"44770090012", "sip:447700900123@carrier.exampl", "7700900123", "%"})
    void aPartOfAnAddressIsNoCaller(String caller) {
        assertThat(matches(Map.of("caller", caller), ANSWERED)).isFalse();
    }

    static Stream<String> filters() {
        return Stream.of(CallFilter.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !PAGES.contains(name));
    }

    private static boolean matches(Map<String, Object> filter, Summary call) {
        return FilterMatch.matches(record(CallFilter.class, filter), NOON, call);
    }

    private static Summary nothingKnown() {
        return record(Summary.class, Map.of());
    }

    /** All parts that are not named are null, so that this test needs no change when one is added. */
    private static <T extends Record> T record(Class<T> type, Map<String, Object> parts) {
        try {
            Object made = type.getDeclaredConstructors()[0].newInstance(Stream.of(type.getRecordComponents())
                    .map(part -> parts.get(part.getName()))
                    .toArray());
            return type.cast(made);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
