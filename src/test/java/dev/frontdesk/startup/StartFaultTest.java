package dev.frontdesk.startup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.settings.DatabaseAddress;
import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartFaultTest {

    private static final DatabaseAddress ADDRESS = new DatabaseAddress("db:5432", "calls", "jane", "hush", Map.of());

    /** As the server's transaction manager has it, where PgBouncer pools by transaction. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ERROR: prepared statement \"S_2\" already exists",
                "FEHLER: vorbereitete Anweisung »S_14« existiert nicht"
            })
    void aLostPreparedStatementIsKnownByItsName(String message) {
        assertThat(refusal(new IllegalStateException(message))).contains("add prepareThreshold=0 to DATABASE_URL");
    }

    @Test
    void aFaultThatAPersonCanMendIsASentence() {
        assertThat(refusal(new SQLException("hush", "42501"))).contains("grant the user CONNECT and CREATE");
    }

    @Test
    void anyOtherIsUnforeseen() {
        assertThat(refusal(new IllegalStateException("S_ 1 of RS_1x"))).isEqualTo("Frontdesk cannot start.");
    }

    @Test
    void aLockIsWaitedFor() {
        assertThat(new StartFault(new EJBException(new RuntimeException(new SQLException("hush", "55P03")))).lock())
                .isPresent();
        assertThat(new StartFault(new EJBException(new SQLException("hush", "42501"))).lock())
                .isEmpty();
    }

    private static String refusal(Exception cause) {
        return new StartFault(new EJBException(cause)).refusal(ADDRESS).getMessage();
    }
}
