package dev.frontdesk.call.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.carrier.load.Plan;
import dev.frontdesk.carrier.load.Proofs;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Bad days in short, on a database and a server of their own; {@code mvn -Poutage} has them in full, and more of them. */
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
    void whileTheDatabaseIsGoneEveryCallRingsAndEntersTheLogLater() {
        assertThat(proofs.databaseStopped().faults()).isEmpty();
    }

    @Test
    void whileTheDatabaseSaysNothingEveryCallRingsAndEntersTheLogLater() {
        assertThat(proofs.databaseFrozen().faults()).isEmpty();
    }

    @Test
    void whoRemovesTheJournalWhileItIsWrittenLosesNothing() {
        assertThat(proofs.dataRemoved().faults()).isEmpty();
    }

    @Test
    void whatIsNoJournalHoldsUpNoneHoweverLargeItIs() {
        assertThat(proofs.journalSpoiled().faults()).isEmpty();
    }

    @Test
    void whatWaitedWhenTheServiceWasKilledEntersTheLogOnceItRunsAgain() {
        assertThat(proofs.bothKilled().faults()).isEmpty();
    }
}
