package dev.frontdesk.call.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.carrier.load.Plan;
import dev.frontdesk.carrier.outage.Proofs;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Short outages, on a database and a server of their own; {@code mvn -Poutage} runs more and longer ones. */
class DatabaseOutageIT {

    private static Proofs proofs;

    @BeforeAll
    static void start() {
        proofs = Proofs.in(Path.of("target", "outage-it"), Plan.SHORT);
    }

    @AfterAll
    static void stop() {
        proofs.close();
    }

    @Test
    void whileTheDatabaseIsDownEveryCallRingsAndEntersTheLogLater() {
        assertThat(proofs.databaseStopped().faults()).isEmpty();
    }

    @Test
    void whileTheDatabaseHangsEveryCallRingsAndEntersTheLogLater() {
        assertThat(proofs.databaseFrozen().faults()).isEmpty();
    }

    @Test
    void whereTheDatabaseDiesInTheFirstStageTheSecondRings() {
        assertThat(proofs.databaseStoppedBetweenStages().faults()).isEmpty();
    }

    @Test
    void removingTheJournalWhileItIsWrittenLosesNothing() {
        assertThat(proofs.dataRemoved().faults()).isEmpty();
    }

    @Test
    void strangeFilesHoldUpNoJournalHoweverLargeTheyAre() {
        assertThat(proofs.journalSpoiled().faults()).isEmpty();
    }

    @Test
    void rowsThatAKillPreventedComeByThemselves() {
        assertThat(proofs.killedBeforeItsRows().faults()).isEmpty();
    }

    @Test
    void eventsThatWaitedWhenTheServiceWasKilledEnterTheLogOnceItRunsAgain() {
        assertThat(proofs.bothKilled().faults()).isEmpty();
    }
}
