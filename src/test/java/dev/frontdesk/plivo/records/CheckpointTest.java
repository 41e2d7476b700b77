package dev.frontdesk.plivo.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Which of Plivo's records are read next. */
class CheckpointTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Checkpoint FRESH = new Checkpoint(null, null, null, 0);

    @Test
    void theFirstLookReachesBackSevenDays() {
        assertThat(FRESH.stretch(NOW)).isEqualTo(new Checkpoint(null, NOW.minus(Duration.ofDays(7)), NOW, 0));
    }

    @Test
    void eachFurtherLookReachesIntoTheOneBefore() {
        Checkpoint read = new Checkpoint(NOW.minusSeconds(300), null, null, 0);

        assertThat(read.stretch(NOW).from()).isEqualTo(NOW.minusSeconds(300 + 3600));
        assertThat(read.stretch(NOW).until()).isEqualTo(NOW);
    }

    @Test
    void afterALongTimeRecordsAreReadAMonthAtATimeAndNoFurtherBackThanPlivoKeepsThem() {
        Checkpoint checkpoint = new Checkpoint(NOW.minus(Duration.ofDays(400)), null, null, 0);
        int stretches = 0;
        Instant reached = NOW.minus(Duration.ofDays(90));
        while (!checkpoint.isWhole(NOW)) {
            checkpoint = checkpoint.stretch(NOW);
            assertThat(checkpoint.from()).isAfter(NOW.minus(Duration.ofDays(90)));
            assertThat(Duration.between(checkpoint.from(), checkpoint.until())).isLessThan(Duration.ofDays(30));
            assertThat(checkpoint.until()).isAfter(reached);
            reached = checkpoint.until();
            checkpoint = checkpoint.read(3, true);
            stretches++;
        }
        assertThat(stretches).isEqualTo(4);
        assertThat(checkpoint.readUntil()).isEqualTo(NOW);
    }

    @Test
    void whatWasBegunIsReadToItsEndBeforeAnythingNew() {
        Checkpoint begun = FRESH.stretch(NOW).read(20, false);

        Checkpoint later = begun.stretch(NOW.plusSeconds(3600));

        assertThat(later).isEqualTo(begun);
        assertThat(later.offset()).isEqualTo(20);
        assertThat(later.until()).isEqualTo(NOW);
        assertThat(later.read(7, true).isWhole(NOW)).isTrue();
        assertThat(later.read(7, true).isWhole(NOW.plusSeconds(3600))).isFalse();
    }

    @Test
    void aClockThatWasSetBackAsksForNoStretchThatEndsBeforeItBegins() {
        Checkpoint read = new Checkpoint(NOW.plus(Duration.ofHours(5)), null, null, 0);

        assertThat(read.stretch(NOW).from()).isEqualTo(NOW.minusSeconds(3600));
        assertThat(read.stretch(NOW).until()).isEqualTo(NOW);
    }
}
