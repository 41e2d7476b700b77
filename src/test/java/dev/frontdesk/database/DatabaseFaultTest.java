package dev.frontdesk.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.settings.DatabaseAddress;
import java.sql.SQLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The faults that a test database cannot have; {@link DatabaseRefusalsIT} has the others. */
class DatabaseFaultTest {

    @ParameterizedTest
    @CsvSource({
        "42P05, POOLED_STATEMENTS",
        "26000, POOLED_STATEMENTS",
        "53100, DISK_FULL",
        "53200, OUT_OF_RESOURCES",
        "57P03, STARTING_OR_STOPPING",
        "25006, READ_ONLY",
        "55P03, LOCKED",
        "57014, LOCKED",
        "40P01, LOCKED",
        "XX000, OTHER",
    })
    void theStateTellsTheReason(String state, DatabaseFault fault) {
        assertThat(DatabaseFault.of(new SQLException("hush", state))).isEqualTo(fault);
    }

    @Test
    void anUntrustedCertificateIsNamed() {
        var untrusted = new SQLException("SSL error", "08006", new SSLHandshakeException("PKIX path building failed"));

        assertThat(DatabaseFault.of(untrusted)).isEqualTo(DatabaseFault.TLS_UNTRUSTED);
    }

    @Test
    void aFaultWithoutAStateIsOneToo() {
        assertThat(DatabaseFault.of(new SQLException())).isEqualTo(DatabaseFault.OTHER);
    }

    @Test
    void poolingByTransactionIsMendedByAParameter() {
        assertThat(DatabaseFault.POOLED_STATEMENTS.toDo()).isEqualTo("add prepareThreshold=0 to DATABASE_URL");
        assertThat(DatabaseFault.POOLED_STATEMENTS.isHopeless()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void eachIsASentenceThatSaysWhatToDo(DatabaseFault fault) {
        assertThat(fault.sentence(new DatabaseAddress("db:5432", "calls", "jane", "hush", java.util.Map.of())))
                .startsWith("The database at db:5432/calls " + fault.what() + ": " + fault.toDo())
                .endsWith(".")
                .doesNotContain("hush", "..");
    }
}
