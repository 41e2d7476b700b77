package dev.frontdesk.call.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.Outcome;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallCountTest {

    @Test
    void theDatabaseKnowsHowManyCallsOneValueHas() {
        assertThat(CallCount.isOfOneColumn(CallFilter.ALL)).isTrue();
        assertThat(CallCount.isOfOneColumn(of(1L, null, null, null))).isTrue();
        assertThat(CallCount.isOfOneColumn(of(null, Set.of(Outcome.MISSED, Outcome.FAILED), null, null)))
                .isTrue();
    }

    @Test
    void itOnlyGuessesOfTwoTogetherOfACallerAndOfWhatPeopleHandle() {
        assertThat(CallCount.isOfOneColumn(of(1L, Set.of(Outcome.ANSWERED), null, null)))
                .isFalse();
        assertThat(CallCount.isOfOneColumn(of(null, null, "442071838750", null)))
                .isFalse();
        assertThat(CallCount.isOfOneColumn(of(null, null, null, true))).isFalse();
    }

    private static CallFilter of(Long user, Set<Outcome> outcome, String caller, Boolean unhandled) {
        return new CallFilter(null, user, outcome, null, caller, null, unhandled, null, null, null, null);
    }
}
