package dev.frontdesk.call.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.Outcome;
import dev.frontdesk.call.State;
import dev.frontdesk.call.store.CallFilter.Position;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallFilterTest {

    private static final Instant NOON = Instant.parse("2026-04-08T12:00:00Z");

    @Test
    void noFilterMakesNoCondition() {
        assertThat(CallFilter.ALL.conditions()).isEqualTo("true");
        assertThat(CallFilter.ALL.values()).isEmpty();
    }

    @Test
    void aUserAnsweredOnlyAnsweredCalls() {
        assertThat(ofUser(Set.of(Outcome.MISSED, Outcome.FAILED), null).conditions())
                .startsWith("false and ");
        assertThat(ofUser(null, true).conditions()).startsWith("false and ");
        assertThat(ofUser(Set.of(Outcome.MISSED, Outcome.ANSWERED), null).conditions())
                .startsWith("c.user_id");
        assertThat(ofUser(null, null).conditions()).isEqualTo("c.user_id = :user");
    }

    private static CallFilter ofUser(Set<Outcome> outcome, Boolean unhandled) {
        return new CallFilter(null, 1L, outcome, null, null, null, unhandled, null, null, null, null);
    }

    @Test
    void eachFilterIsAConditionWithItsValues() {
        var all = new CallFilter(
                2L,
                1L,
                Set.of(Outcome.MISSED),
                Set.of(State.ENDED),
                "any",
                null,
                true,
                NOON,
                NOON.plusSeconds(60),
                null,
                new Position(NOON, "a call"));

        assertThat(all.conditions().split(" and "))
                .containsExactly(
                        "false",
                        "c.company_number_id = :line",
                        "c.user_id = :user",
                        "c.outcome in (:outcome)",
                        "c.state in (:state)",
                        "(c.caller = :caller or c.caller like :callerAnywhere escape '!'"
                                + " or c.caller = :callerWithPlus or c.caller like :callerWithPlusAnywhere escape '!'"
                                + " or c.caller = :callerWithZeros or c.caller like :callerWithZerosAnywhere escape '!')",
                        "c.handled_at is null",
                        "c.outcome in ('VOICEMAIL', 'MISSED')",
                        CallFilter.LISTED_AT + " >= :since",
                        CallFilter.LISTED_AT + " < :until",
                        CallFilter.LISTED_AT + " <= :placeTime",
                        "(" + CallFilter.LISTED_AT + " < :placeTime or c.call_uuid < :placeCall)");
        assertThat(all.values())
                .containsEntry("line", 2L)
                .containsEntry("user", 1L)
                .containsEntry("outcome", List.of("MISSED"))
                .containsEntry("state", List.of("ENDED"))
                .containsEntry("caller", "any")
                .containsEntry("since", NOON)
                .containsEntry("until", NOON.plusSeconds(60))
                .containsEntry("placeTime", NOON)
                .containsEntry("placeCall", "a call");
    }

    @Test
    void changesHaveAnOrderOfTheirOwn() {
        var changes = new CallFilter(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                NOON,
                new Position(NOON.plusSeconds(1), "a call"));

        assertThat(changes.conditions().split(" and "))
                .containsExactly(
                        CallFilter.CHANGED_AT + " >= :changedSince",
                        CallFilter.CHANGED_AT + " >= :placeTime",
                        "(" + CallFilter.CHANGED_AT + " > :placeTime or c.call_uuid > :placeCall)");
        assertThat(changes.order()).isEqualTo(" order by " + CallFilter.CHANGED_AT + ", c.call_uuid");
    }

    @Test
    void aCallerIsFoundHoweverTheAddressIsWritten() {
        assertThat(calledBy("+442071838750").values()).containsEntry("caller", "442071838750");
    }

    @Test
    void aCallerIsFoundByTheUserPartAloneAndItsSignsMeanThemselves() {
        assertThat(calledBy("50%_off!").values()).containsEntry("callerAnywhere", "50!%!_off!!@%");
    }

    private static CallFilter calledBy(String caller) {
        return new CallFilter(null, null, null, null, caller, null, null, null, null, null, null);
    }
}
