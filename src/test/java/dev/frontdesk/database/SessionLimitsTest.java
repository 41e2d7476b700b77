package dev.frontdesk.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SessionLimitsTest {

    @Test
    void theDatabaseGivesUpBeforeTheDriverDoes() {
        assertThat(SessionLimits.below(2).options().get(0))
                .startsWith("-c statement_timeout=1500 -c lock_timeout=1000 ")
                .contains(
                        "-c idle_in_transaction_session_timeout=60000",
                        "-c jit=off",
                        "-c work_mem=32MB",
                        "-c client_connection_check_interval=1s");
    }

    @Test
    void aDriverWithoutTimeoutSetsNoLimit() {
        assertThat(SessionLimits.below(0).options().get(0)).startsWith("-c statement_timeout=0 -c lock_timeout=0 ");
    }

    @Test
    void aMigrationMayTakeLongAndQueuesForNoLock() {
        assertThat(SessionLimits.OF_MIGRATIONS.options().get(0))
                .startsWith("-c statement_timeout=0 -c lock_timeout=10000 -c idle_in_transaction_session_timeout=0");
    }

    @Test
    void aServerThatRejectsThemGetsFewerAndThenNone() {
        assertThat(SessionLimits.below(2).options()).hasSize(3).last().isEqualTo("");
        assertThat(SessionLimits.below(2).options().get(1))
                .contains("lock_timeout")
                .doesNotContain("client_connection_check_interval");
    }
}
