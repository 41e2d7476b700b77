package dev.frontdesk.plivo.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlivoCommandTest {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final List<String> asked = new ArrayList<>();
    private final Deque<Integer> statuses = new ArrayDeque<>();
    private HttpServer frontdesk;

    @BeforeEach
    void start() throws IOException {
        frontdesk = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        frontdesk.createContext("/", this::answer);
        frontdesk.start();
    }

    @AfterEach
    void end() {
        frontdesk.stop(0);
    }

    @Test
    void thePlanIsReadAndPrinted() throws Exception {
        statuses.add(200);

        assertThat(run("plan")).isZero();

        assertThat(asked).containsExactly("GET /api/plivo/plan Bearer open-sesame");
        assertThat(output.toString(UTF_8)).isEqualTo("said 200" + System.lineSeparator());
    }

    @Test
    void applyingGoesOnUntilNoTimeIsMissing() throws Exception {
        statuses.addAll(List.of(202, 202, 200));

        assertThat(run("apply", "app-7", "line-2")).isZero();

        assertThat(asked)
                .hasSize(3)
                .containsOnly("POST /api/plivo/apply?newPassword=app-7&newPassword=line-2" + " Bearer open-sesame");
    }

    @Test
    void aRefusalIsPrintedAndNoSuccess() throws Exception {
        statuses.add(409);

        assertThat(run("apply")).isEqualTo(1);

        assertThat(output.toString(UTF_8)).isEqualTo("Set it." + System.lineSeparator());
    }

    @Test
    void anAnswerThatIsNoneOfFrontdesksIsShown() throws Exception {
        statuses.add(301);

        assertThat(run("plan")).isEqualTo(1);

        assertThat(output.toString(UTF_8)).contains("Frontdesk answered 301", "said 301");
    }

    @Test
    void whereThereIsNoFrontdeskThatIsSaid() throws Exception {
        frontdesk.stop(0);

        assertThat(run("plan")).isEqualTo(1);

        assertThat(output.toString(UTF_8)).startsWith("No Frontdesk answers at PUBLIC_URL");
    }

    @Test
    void whatIsMissingIsSaid() throws Exception {
        assertThat(new PlivoCommand(Map.of("API_TOKEN", "any"), printer()).run("plan"))
                .isEqualTo(1);
        assertThat(run()).isEqualTo(1);

        assertThat(output.toString(UTF_8)).contains("PUBLIC_URL is not set", "Say plan or apply");
        assertThat(asked).isEmpty();
    }

    private int run(String... arguments) throws Exception {
        String base = "http://localhost:" + frontdesk.getAddress().getPort() + "/";
        return new PlivoCommand(Map.of("PUBLIC_URL", base, "API_TOKEN", "open-sesame"), printer()).run(arguments);
    }

    private PrintStream printer() {
        return new PrintStream(output, true, UTF_8);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization"));
        int status = statuses.remove();
        String text = status < 400 ? "said " + status + "\n" : "{\"status\": 409, \"detail\": \"Set it.\"}";
        byte[] body = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
