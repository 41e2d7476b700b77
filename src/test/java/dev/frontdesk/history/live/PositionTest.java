package dev.frontdesk.history.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.store.ChangedCalls.Change;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PositionTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private final Position position = new Position();

    @Test
    void theFirstTurnBeginsAtTheHorizon() {
        assertThat(position.from(NOON)).isEqualTo(NOON);
    }

    @Test
    void eachTurnReadsFromTheHorizonOfTheOneBefore() {
        position.advance(NOON, List.of());

        assertThat(position.from(NOON.plusSeconds(1))).isEqualTo(NOON);
    }

    @Test
    void whatIsReadAgainIsNotFresh() {
        Change one = change("one", 1);
        Change other = change("other", 2);
        position.advance(NOON, List.of(one));

        assertThat(position.fresh(List.of(other, one))).containsExactly(other);
    }

    @Test
    void aCallThatChangedAgainIsFresh() {
        position.advance(NOON, List.of(change("one", 1)));

        assertThat(position.fresh(List.of(change("one", 2)))).hasSize(1);
    }

    @Test
    void aChangeThatIsCommittedLateIsFresh() {
        Change late = change("late", 1);
        Change early = change("early", 2);
        position.advance(NOON, List.of(early));

        assertThat(position.fresh(List.of(early, late))).containsExactly(late);
    }

    @Test
    void whereTheDatabasesClockWasSetBackItIsFollowed() {
        position.advance(NOON, List.of());

        assertThat(position.from(NOON.minusSeconds(600))).isEqualTo(NOON.minusSeconds(600));
    }

    @Test
    void afterNobodyListenedTheNextTurnIsAFirstOne() {
        position.advance(NOON, List.of(change("one", 1)));
        position.forget();

        assertThat(position.from(NOON.plusSeconds(600))).isEqualTo(NOON.plusSeconds(600));
        assertThat(position.fresh(List.of(change("one", 1)))).hasSize(1);
    }

    private static Change change(String call, int seconds) {
        return new Change(call, NOON.plusSeconds(seconds));
    }
}
