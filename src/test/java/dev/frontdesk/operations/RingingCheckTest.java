package dev.frontdesk.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Hours;
import dev.frontdesk.directory.Line;
import dev.frontdesk.directory.Ringing;
import dev.frontdesk.directory.Ringing.Stage;
import dev.frontdesk.directory.Snapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the doctor says of hours and stages. */
class RingingCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final Line LINE = new Line(1, "Sales", null, "+442071838750");
    private static final App JANE = new App(1, "Jane", 11, "desk", "sip:jane@phone.plivo.com", null);
    private static final App LUKE = new App(2, "Luke", 12, "mobile", null, "+491511234567");

    @Test
    void aScheduleThatNeverOpensIsFound() {
        assertThat(RingingCheck.schedules(directory(null, hours("2026-11-29")), TODAY)
                        .finding())
                .isEqualTo("Never open again: schedule 5.");
        assertThat(RingingCheck.schedules(directory(null, hours("2026-12-24")), TODAY)
                        .status())
                .isEqualTo(Status.OK);
    }

    @Test
    void aTelephoneInAStageWithoutAKeyIsFound() {
        assertThat(RingingCheck.telephones(directory(null, hours("2026-12-24"), Stage.EVERYONE))
                        .finding())
                .isEqualTo("Telephones ring without being asked for a key in: stage 1 of line 1.");
        assertThat(RingingCheck.telephones(directory(
                                null,
                                hours("2026-12-24"),
                                new Stage(List.of(1L), 20, false),
                                new Stage(null, 20, true)))
                        .status())
                .isEqualTo(Status.OK);
    }

    @Test
    void aUserInNoStageIsFound() {
        assertThat(RingingCheck.users(directory(null, hours("2026-12-24"), new Stage(List.of(1L), 20, false)))
                        .finding())
                .isEqualTo("In no stage of any line: user 2.");
    }

    @Test
    void aLineThatIsClosedWhenMostCallsComeInIsFound() {
        Snapshot closed = directory(5L, hours("2026-12-24"), Stage.EVERYONE);

        assertThat(BusiestHourCheck.finding(closed, Map.of(1L, NOON.minusSeconds(3600)), NOON)
                        .finding())
                .isEqualTo("Nobody would ring when most calls come in: line 1 at 2026-12-08T11:00:00Z.");
        assertThat(BusiestHourCheck.finding(closed, Map.of(), NOON).status()).isEqualTo(Status.OK);
        assertThat(BusiestHourCheck.finding(
                                directory(null, hours("2026-12-24"), Stage.EVERYONE), Map.of(1L, NOON), NOON)
                        .status())
                .isEqualTo(Status.OK);
    }

    private static Hours hours(String opensOn) {
        return new Hours(
                5,
                "Rarely",
                "UTC",
                List.of(),
                List.of(new Hours.ExceptionalDay(opensOn, false, "09:00", "12:00", null)));
    }

    private static Snapshot directory(Long hours, Hours schedule, Stage... stages) {
        Ringing ringing = new Ringing(hours, List.of(stages), null, null, null, true, true, null, true);
        return new Snapshot(
                1,
                List.of(LINE),
                List.of(JANE, LUKE),
                null,
                null,
                List.of(new Snapshot.Rule(1, ringing)),
                List.of(schedule),
                null);
    }
}
