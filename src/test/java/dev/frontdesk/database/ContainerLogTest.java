package dev.frontdesk.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerLogTest {

    private final ContainerLog log = new ContainerLog();

    @ParameterizedTest
    @ValueSource(strings = {"08006", "25006", "55P03", "57014", "57P01", "53100", "40001", "58030"})
    void aDatabaseThatIsAwayIsLeftOut(String state) {
        assertThat(log.isLoggable(failed(new SQLException("hush", state)))).isFalse();
    }

    @Test
    void aFaultOfOurStatementsIsLogged() {
        assertThat(log.isLoggable(failed(new SQLException("syntax error", "42601"))))
                .isTrue();
        assertThat(log.isLoggable(failed(new SQLException("no state")))).isTrue();
    }

    @Test
    void aFaultOfOurCodeIsLogged() {
        assertThat(log.isLoggable(failed(new NullPointerException()))).isTrue();
        assertThat(log.isLoggable(new LogRecord(Level.WARNING, "A bean has no name.")))
                .isTrue();
    }

    private static LogRecord failed(Exception cause) {
        var line = new LogRecord(Level.WARNING, "");
        line.setThrown(new EJBException(new RuntimeException(cause)));
        return line;
    }
}
