package dev.frontdesk.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Attempts at a database that lets everybody in and says nothing, as one does that hangs. */
class ConnectorTest {

    private final List<Socket> attempts = new CopyOnWriteArrayList<>();
    private ServerSocket hanging;

    @BeforeEach
    void hang() throws IOException {
        hanging = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        new Thread(this::letIn).start();
    }

    private void letIn() {
        try {
            while (true) {
                attempts.add(hanging.accept());
            }
        } catch (IOException over) {
            assertThat(hanging.isClosed()).isTrue();
        }
    }

    @AfterEach
    void end() throws IOException {
        hanging.close();
        for (Socket attempt : attempts) {
            attempt.close();
        }
    }

    @Test
    void whoeverComesRightAfterOneWhoWaitedInVainNeitherWaitsNorTries() {
        Connector connector = new Connector(database());

        assertThatThrownBy(connector::connect).isInstanceOf(SQLException.class);
        List<Socket> before = List.copyOf(attempts);
        assertThatThrownBy(connector::connect)
                .isInstanceOf(SQLException.class)
                .hasMessage("The database could not be reached a moment ago.")
                .extracting(failure -> ((SQLException) failure).getSQLState())
                .asString()
                .startsWith("08");

        assertThat(attempts).isNotEmpty().isEqualTo(before);
    }

    private PGSimpleDataSource database() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setServerNames(new String[] {"127.0.0.1"});
        database.setPortNumbers(new int[] {hanging.getLocalPort()});
        database.setSocketTimeout(1);
        return database;
    }
}
