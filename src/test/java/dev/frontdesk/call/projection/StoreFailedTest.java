package dev.frontdesk.call.projection;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The failures that are an event's own: only such an event is set aside. */
class StoreFailedTest {

    @ParameterizedTest
    @ValueSource(strings = {"22001", "22021", "22P05", "23502", "23514", "54000"})
    void dataThatNoDatabaseAcceptsAreSetAside(String state) {
        assertThat(failed(state).isFaultOfTheData()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08006", "25006", "40P01", "40001", "42501", "42P01", "53100", "53300", "54001", "55P03", "57014",
                "57P01", "58030", "P0001", "XX000", "XX001", ""
            })
    void anyOtherStateMayPass(String state) {
        assertThat(failed(state).isFaultOfTheData()).isFalse();
        assertThat(failed(null).isFaultOfTheData()).isFalse();
    }

    @Test
    void aFaultWithoutAStateMayPass() {
        assertThat(new StoreFailed(new EJBException("no connection within 2 s")).isFaultOfTheData())
                .isFalse();
    }

    @Test
    void theInnermostStateCounts() {
        var pool = new SQLException("no connection", "23000", new SQLException("full", "53300"));

        assertThat(new StoreFailed(new EJBException(pool)).isFaultOfTheData()).isFalse();
    }

    @Test
    void theWordsNameTheFault() {
        assertThat(failed("53100").words()).isEqualTo("has no disk space left (SQLException 53100)");
        assertThat(new StoreFailed(new IllegalStateException("+442071838750")).words())
                .isEqualTo("cannot be asked (IllegalStateException)");
    }

    private static StoreFailed failed(String state) {
        return new StoreFailed(new PersistenceException(new SQLException("+442071838750", state)));
    }
}
