package dev.frontdesk.startup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.host.ServerCommand;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LateListenerTest {

    private static final String DEPLOYED = "target/payara-micro.jar --deploy target/frontdesk.war";
    private static final String CLOSED = " --prebootcommandfile payara-config/pre-boot";

    @TempDir
    private Path folder;

    @Test
    void theCommandOfTheProcfileOpensItsPortLate() {
        String command = String.join(" ", ServerCommand.with(Map.of("PORT", "8123")));

        assertThat(LateListener.of(command)).contains(new LateListener(new InetSocketAddress(8123)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                DEPLOYED,
                DEPLOYED + " --port 8123",
                DEPLOYED + CLOSED,
                DEPLOYED + CLOSED + " --port 8123 --autoBindHttp",
                DEPLOYED + CLOSED + " --port 99999",
                DEPLOYED + " --prebootcommandfile nowhere --port 8123",
                DEPLOYED + " --deploy other.war" + CLOSED + " --port 8123",
                "org.jboss.as.standalone -Djboss.http.port=8123",
            })
    void anyOtherServerIsLeftAlone(String command) {
        assertThat(LateListener.of(command)).isEmpty();
    }

    @Test
    void thePreBootFileMayNameAnAddress() throws IOException {
        String listener =
                "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";
        Path preBoot = Files.writeString(
                folder.resolve("pre-boot"), listener + "enabled=false\n" + listener + "address=127.0.0.1\n");

        LateListener late = LateListener.of(DEPLOYED + " --port 8123 --prebootcommandfile " + preBoot)
                .orElseThrow();

        assertThat(late.address()).isEqualTo(new InetSocketAddress("127.0.0.1", 8123));
        assertThat(late.reachableAt()).isEqualTo(late.address());
    }

    @Test
    void aTakenPortIsAnObstacleAndAFreeOneIsNone() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            LateListener listener = new LateListener(new InetSocketAddress(taken.getLocalPort()));

            assertThat(listener.obstacle())
                    .hasValueSatisfying(sentence -> assertThat(sentence)
                            .startsWith("Frontdesk cannot listen on port " + taken.getLocalPort() + " ("));
        }
        assertThat(new LateListener(new InetSocketAddress(Frontdesk.freePort())).obstacle())
                .isEmpty();
    }

    @Test
    void aProbeTellsAClosedPortFromOneThatSomebodyAnswers() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> answer(other));
            answering.start();

            assertThat(new PortProbe((InetSocketAddress) other.getLocalSocketAddress(), "").isTaken())
                    .isTrue();
            answering.join();
        }
        InetSocketAddress closed = new InetSocketAddress(InetAddress.getLoopbackAddress(), Frontdesk.freePort());
        assertThat(new PortProbe(closed, "").isTaken()).isFalse();
    }

    private static void answer(ServerSocket server) {
        try (Socket connection = server.accept()) {
            connection.getOutputStream().write('?');
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
