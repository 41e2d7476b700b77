package dev.frontdesk.plivo.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Which of Plivo's records are read next. */
class ProgressTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Progress FRESH = new Progress(null, null, null, 0);

    @Test
    void theFirstLookReachesBackSevenDays() {
        assertThat(FRESH.stretch(NOW)).isEqualTo(new Progress(null, NOW.minus(Duration.ofDays(7)), NOW, 0));
    }

    @Test
    void eachFurtherLookReachesIntoTheOneBefore() {
        Progress read = new Progress(NOW.minusSeconds(300), null, null, 0);

        assertThat(read.stretch(NOW).from()).isEqualTo(NOW.minusSeconds(300 + 3600));
        assertThat(read.stretch(NOW).until()).isEqualTo(NOW);
    }

    @Test
    void afterALongTimeRecordsAreReadAMonthAtATimeAndNoFurtherBackThanPlivoKeepsThem() {
        Progress progress = new Progress(NOW.minus(Duration.ofDays(400)), null, null, 0);
        int stretches = 0;
        Instant reached = NOW.minus(Duration.ofDays(90));
        while (!progress.isWhole(NOW)) {
            progress = progress.stretch(NOW);
            assertThat(progress.from()).isAfter(NOW.minus(Duration.ofDays(90)));
            assertThat(Duration.between(progress.from(), progress.until())).isLessThan(Duration.ofDays(30));
            assertThat(progress.until()).isAfter(reached);
            reached = progress.until();
            progress = progress.read(3, true);
            stretches++;
        }
        assertThat(stretches).isEqualTo(4);
        assertThat(progress.readUntil()).isEqualTo(NOW);
    }

    @Test
    void whatWasBegunIsReadToItsEndBeforeAnythingNew() {
        Progress begun = FRESH.stretch(NOW).read(20, false);

        Progress later = begun.stretch(NOW.plusSeconds(3600));

        assertThat(later).isEqualTo(begun);
        assertThat(later.offset()).isEqualTo(20);
        assertThat(later.until()).isEqualTo(NOW);
        assertThat(later.read(7, true).isWhole(NOW)).isTrue();
        assertThat(later.read(7, true).isWhole(NOW.plusSeconds(3600))).isFalse();
    }

    @Test
    void aClockThatWasSetBackAsksForNoStretchThatEndsBeforeItBegins() {
        Progress read = new Progress(NOW.plus(Duration.ofHours(5)), null, null, 0);

        assertThat(read.stretch(NOW).from()).isEqualTo(NOW.minusSeconds(3600));
        assertThat(read.stretch(NOW).until()).isEqualTo(NOW);
    }
}
