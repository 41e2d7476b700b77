package dev.frontdesk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Attempts to connect to a server that never answers, as one that hangs: only the operating system accepts them. */
class ConnectionBackoffTest {

    private ServerSocket hanging;

    @BeforeEach
    void hang() throws IOException {
        hanging = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        hanging.setSoTimeout(20);
    }

    @AfterEach
    void end() throws IOException {
        hanging.close();
    }

    @Test
    void anAttemptRightAfterAFailedOneFailsAtOnce() throws IOException {
        ConnectionBackoff connectionBackoff = new ConnectionBackoff(database());

        assertThatThrownBy(connectionBackoff::connect).isInstanceOf(SQLException.class);
        assertThatThrownBy(connectionBackoff::connect)
                .isInstanceOf(SQLException.class)
                .hasMessage("The database could not be reached a moment ago.")
                .extracting(failure -> ((SQLException) failure).getSQLState())
                .asString()
                .startsWith("08");
        assertThat(attempts()).isPositive();

        assertThatThrownBy(connectionBackoff::connect).hasMessage("The database could not be reached a moment ago.");
        assertThat(attempts()).isZero();
    }

    /** Since it was asked last. */
    private int attempts() throws IOException {
        int attempts = 0;
        try {
            while (true) {
                hanging.accept().close();
                attempts++;
            }
        } catch (SocketTimeoutException noMore) {
            return attempts;
        }
    }

    private PGSimpleDataSource database() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setServerNames(new String[] {"127.0.0.1"});
        database.setPortNumbers(new int[] {hanging.getLocalPort()});
        database.setSocketTimeout(1);
        return database;
    }
}
