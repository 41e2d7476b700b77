package dev.frontdesk.plivo.checks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.frontdesk.operations.Finding;
import dev.frontdesk.operations.Status;
import dev.frontdesk.plivo.SignatureV3;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.function.Function;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asked through addresses behind which other things stand. */
class PublicAddressCheckTest {

    private static final String TOKEN = "plivo-auth-token-of-this-test";

    private final PublicAddressCheck check = new PublicAddressCheck();
    private final StringBuilder received = new StringBuilder();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        check.open();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aFrontdeskOfTheSameAccountIsRecognised() throws InterruptedException {
        answer(200, nonce -> new SignatureV3(TOKEN).proof(nonce));

        assertThat(finding().status()).isEqualTo(Status.OK);
        assertThat(received.toString()).doesNotContain(TOKEN);
    }

    @Test
    void whoeverDoesNotKnowTheTokenIsSomethingElse() throws InterruptedException {
        answer(200, nonce -> new SignatureV3("another").proof(nonce));
        assertThat(finding().status()).isEqualTo(Status.FAULT);
    }

    @Test
    void aPageIsSomethingElseHoweverLongItIs() throws InterruptedException {
        answer(200, nonce -> "<html>".repeat(100_000));
        assertThat(finding().finding()).contains("something else answers (200)");
    }

    @Test
    void aSignatureThatIsRefusedIsAFault() throws InterruptedException {
        answer(403, nonce -> "");
        assertThat(finding().status()).isEqualTo(Status.FAULT);
        assertThat(finding().toDo()).contains("PUBLIC_URL", "PLIVO_AUTH_TOKEN");
    }

    @Test
    void aProxyWithoutAFrontdeskIsAFault() throws InterruptedException {
        answer(502, nonce -> "Bad Gateway");
        assertThat(finding().finding()).contains("proxy");
    }

    @Test
    void nobodyThereIsNotKnownToBeAFault() throws InterruptedException {
        server.stop(0);
        assertThat(finding().status()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void beingSentElsewhereIsNotedWithoutWhatTheAddressHolds() {
        Finding finding = EchoFinding.answered(301, false, "https://desk.example.com/plivo/echo?secret=4711");

        assertThat(finding.status()).isEqualTo(Status.WARNING);
        assertThat(finding.finding()).contains("https://desk.example.com").doesNotContain("4711");
        assertThat(EchoFinding.answered(302, false, "ht tp://\r\n").status()).isEqualTo(Status.WARNING);
    }

    @Test
    void aWrongCertificateIsNoted() {
        assertThat(EchoFinding.unreachable(new SSLHandshakeException("any")).status())
                .isEqualTo(Status.WARNING);
    }

    private Finding finding() throws InterruptedException {
        return check.look(URI.create("http://localhost:" + server.getAddress().getPort()), TOKEN);
    }

    private void answer(int status, Function<String, String> body) {
        server.createContext("/plivo/echo", exchange -> {
            String said = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            received.append(exchange.getRequestHeaders().entrySet()).append(said);
            send(exchange, status, body.apply(said.substring("nonce=".length())).getBytes(UTF_8));
        });
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
