package dev.frontdesk.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.carrier.host.Frontdesk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no browser and no program of ours sends, byte by byte: other protocols, other sites, guesses. */
class StrangeRequestsIT {

    private static final Frontdesk FRONTDESK = Frontdesk.running();
    private static final String RIGHT = "Authorization: Bearer " + FRONTDESK.apiToken();
    private static final String WRONG = "Authorization: Bearer wrong";
    /** With the right token and nothing else wrong this is answered 404, whoever asks. */
    private static final String NOWHERE = "/api/nowhere";

    private final int logged = FRONTDESK.log().length();

    @Test
    void http2IsNotSpokenWithoutAnUpgrade() throws IOException {
        String preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + "\0\0\0\4\0\0\0\0\0";

        assertThat(sent("127.0.0.1", preface)).doesNotStartWith("\0").doesNotContain("HTTP/1.1 2", "HTTP/1.1 500");
        assertThat(log()).doesNotContain("\tat ");
    }

    @Test
    void anUpgradeToHttp2IsIgnored() throws IOException {
        String answer = sent(
                "127.0.0.1",
                "GET /api/health/live HTTP/1.1\r\nHost: any\r\nConnection: Upgrade, HTTP2-Settings, close\r\n"
                        + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200");
    }

    /** Java's own client asks for an upgrade to HTTP/2 with its first request over a connection. */
    @ParameterizedTest
    @CsvSource({"/api/users, 422", "/plivo/hangup, 403"})
    void aBodyBehindTheWishForAnUpgradeEndsWhereItSays(String path, int status) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(FRONTDESK.base().resolve(path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + FRONTDESK.apiToken())
                .header("Content-Type", "application/json")
                .header("X-Plivo-Signature-V3", "J2J0dFxrRzVAcFxLbnR1cmVBYmNkZWZnaGlqa2xtbm8=")
                .header("X-Plivo-Signature-V3-Nonce", "12345678901234567890")
                .POST(BodyPublishers.ofString("{\"name\": 3}"))
                .build();

        for (int i = 0; i < 3; i++) {
            assertThat(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(status);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Origin: https://evil.example",
                "Origin: null",
                "Origin: http://any:81",
                "Origin: https://any\r\nSec-Fetch-Site: cross-site",
                "Origin: https://frontdesk.example.test.evil.example",
            })
    void aPageOfAnotherSiteChangesNothing(String header) throws IOException {
        for (String method : new String[] {"POST", "PUT", "DELETE", "PATCH"}) {
            assertThat(answer(method, NOWHERE, RIGHT, header))
                    .startsWith("HTTP/1.1 403")
                    .contains("another site");
        }
        assertThat(answer("GET", NOWHERE, RIGHT, header)).startsWith("HTTP/1.1 404");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Any: a program says nothing of it",
                "Sec-Fetch-Site: same-origin",
                "Sec-Fetch-Site: none",
                "Origin: http://any",
                "Origin: https://any",
                "Origin: https://frontdesk.example.test",
                "Origin: https://frontdesk.example.test:443\r\nSec-Fetch-Site: same-origin",
            })
    void ourOwnPageAndProgramsMayChangeSomething(String header) throws IOException {
        assertThat(answer("POST", NOWHERE, RIGHT, header)).startsWith("HTTP/1.1 404");
    }

    @Test
    void anAddressThatGuessesTooOftenWaitsAndNobodyElseDoes() throws IOException {
        String guesser = "127.0.0.2";
        Assumptions.assumeTrue(canSendFrom(guesser), "only Linux has more than one loopback address at once");

        String answer = "";
        for (int guess = 0; guess <= WrongTokens.MOST_A_MINUTE; guess++) {
            answer = sent(guesser, request("GET", NOWHERE, WRONG));
        }

        assertThat(answer).startsWith("HTTP/1.1 429").containsPattern("Retry-After: [1-6]?\\d\r\n");
        assertThat(sent(guesser, request("GET", NOWHERE, RIGHT))).startsWith("HTTP/1.1 404");
        assertThat(answer("GET", NOWHERE, WRONG)).startsWith("HTTP/1.1 401");
        assertThat(log().lines().filter(line -> line.contains("wrong tokens"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: another",
                "Accept: text/plain; application/json",
                "Accept: ;;;",
                "Content-Type: ;;;",
                "Content-Type: a/b/c",
            })
    void anAmbiguousRequestIsAProblem(String header) throws IOException {
        assertThat(answer("GET", "/api/metrics", RIGHT, header))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .doesNotContain("<html");
    }

    @Test
    void theQueryOfAFormIsNotLogged() throws IOException {
        String form = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 0";

        assertThat(answer("POST", NOWHERE + "?newPassword=app-4711", RIGHT, form))
                .startsWith("HTTP/1.1 404");
        assertThat(log()).doesNotContain("4711");
    }

    /** The server closes after the first answer, so the second cannot be written. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/health/live HTTP/1.1\r\nHost: any\r\nConnection: close\r\n\r\n",
                "GET /api/health/live HTTP/1.0\r\n\r\n",
                "POST /api/rebuild HTTP/1.1\r\nHost: any\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            })
    void aRequestBehindTheLastOneLeavesNoTrace(String last) throws IOException {
        String answers = sent("127.0.0.1", last + "GET /api/health/live HTTP/1.1\r\nHost: any\r\n\r\n");

        assertThat(answers.split("HTTP/1.1 ")).hasSizeLessThanOrEqualTo(2);
        await().during(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(log()).doesNotContain("\tat "));
    }

    /** Else a client would send its next request over a connection that the server closes. */
    @ParameterizedTest
    @CsvSource({
        "POST, /api/users, Bearer wrong, 401",
        "POST, /api/nowhere, Bearer wrong, 401",
        "POST, /, Basic wrong, 401",
    })
    void aRefusalBeforeTheBodySaysThatItsConnectionEnds(String method, String path, String credentials, int status)
            throws IOException {
        String head = method + " " + path + " HTTP/1.1\r\nHost: any\r\nAuthorization: " + credentials
                + "\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n";

        assertThat(sent("127.0.0.1", head))
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("Connection: close\r\n");
    }

    @Test
    void aBodyThatIsTooLongSaysThatItsConnectionEnds() throws IOException {
        String head = "POST /api/users HTTP/1.1\r\nHost: any\r\n" + RIGHT
                + "\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n";

        assertThat(sent("127.0.0.1", head + " ".repeat(70_000)))
                .startsWith("HTTP/1.1 413")
                .containsIgnoringCase("Connection: close\r\n");
    }

    private String log() {
        return FRONTDESK.log().substring(logged);
    }

    private static boolean canSendFrom(String address) {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
            return true;
        } catch (IOException notHere) {
            return false;
        }
    }

    private static String answer(String method, String path, String... headers) throws IOException {
        return sent("127.0.0.1", request(method, path, headers));
    }

    private static String request(String method, String path, String... headers) {
        return method + " " + path + " HTTP/1.1\r\nHost: any\r\nConnection: close\r\n" + String.join("\r\n", headers)
                + "\r\n\r\n";
    }

    /** Until the server closes. */
    private static String sent(String from, String request) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", FRONTDESK.base().getPort()));
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.shutdownOutput();
            socket.getInputStream().transferTo(answer);
        } catch (SocketException closed) {
            answer.write("(closed)".getBytes(ISO_8859_1));
        }
        return answer.toString(ISO_8859_1);
    }
}
