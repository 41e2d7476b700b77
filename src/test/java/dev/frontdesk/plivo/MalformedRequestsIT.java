package dev.frontdesk.plivo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.webhook.Envelope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests to Plivo's addresses that are no proper HTTP, or no proper form, byte by byte. */
class MalformedRequestsIT {

    private final WebhookProbe desk = new WebhookProbe();
    private final String call = UUID.randomUUID().toString();
    private final Envelope envelope = Envelope.of(
            WebhookProbe.account(),
            "POST",
            "/plivo/answer",
            Map.of("CallUUID", call, "From", "any", "To", WebhookProbe.SALES));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/plain",
                "Content-Type: application/json",
                "Content-Type: application/xml",
                "Content-Type: multipart/form-data",
                "Content-Type: multipart/form-data; boundary=x",
                "Content-Type: application/x-www-form-urlencoded; charset=utf-16",
                "Content-Type: application/x-www-form-urlencoded; charset=banana",
                "Content-Type: banana",
                "Content-Type: a/b/c",
                "Content-Type: ;;;",
                "Content-Type:",
                "Accept: text/html",
                "Accept: application/json, */*;q=0",
                "Accept: banana",
                "Content-Encoding: gzip",
                "X-HTTP-Method-Override: DELETE",
                "X-Anything: at all",
            })
    void whateverTheHeadersSayOfABodyTheCallerIsConnected(String header) throws IOException {
        String answer =
                answer(request(header, "Content-Length: " + envelope.body().length()) + envelope.body());

        assertThat(answer).startsWith("HTTP/1.1 200").contains("Content-Type: application/xml", "<Response><Dial");
        assertThat(WebhookProbe.call(call).getString("callUuid")).isEqualTo(call);
    }

    @Test
    void halfABodyIsRefusedAndMakesOneLine() throws IOException {
        String half = envelope.body().substring(0, envelope.body().length() / 2);

        assertThat(answer(request("Content-Length: " + envelope.body().length()) + half))
                .doesNotContain("<Response", "HTTP/1.1 5");

        assertThat(desk.lines("body ended too early", 1)).hasSize(1);
        isLoggedInLinesAndNotKept();
    }

    @Test
    void halfAChunkIsRefusedAndMakesOneLine() throws IOException {
        String half = Integer.toHexString(envelope.body().length()) + "\r\n"
                + envelope.body().substring(0, 20);

        assertThat(answer(request("Transfer-Encoding: chunked") + half)).doesNotContain("<Response", "HTTP/1.1 5");

        assertThat(desk.lines("body ended too early", 1)).hasSize(1);
        isLoggedInLinesAndNotKept();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: -5",
                "Content-Length: banana",
                "Content-Length: 3\r\nContent-Length: 5",
                "Content-Length: 3\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked",
                "X-Name: \u0001\u00ff",
                "no header at all",
            })
    void whatIsNoHttpIsRefusedWithoutATrace(String header) throws IOException {
        assertThat(answer(request(header) + "zz\r\n" + envelope.body()))
                .doesNotContain("<Response", "HTTP/1.1 5", "\tat ");

        isLoggedInLinesAndNotKept();
    }

    /** Payara Micro answers it before any filter, with an empty 200. Nothing is done, and nothing is logged. */
    @ParameterizedTest
    @ValueSource(strings = {"/%", "/%zz", "/plivo/%", "/plivo/answer%", "/api/%zz", "/api/users/%4"})
    void anAddressThatCannotBeDecodedIsAnsweredByNothing(String path) throws IOException {
        String answer = answer("GET " + path + " HTTP/1.1\r\nHost: any\r\nConnection: close\r\n\r\n");

        assertThat(answer).doesNotContain("HTTP/1.1 5", "<html", "<Response", "Exception");
        isLoggedInLinesAndNotKept();
    }

    @Test
    void aBodyThatIsTooLongIsRefused() throws IOException {
        Map<String, String> said = Map.of("CallUUID", call, "To", WebhookProbe.SALES, "Long", "x".repeat(64 * 1024));
        Envelope signed = Envelope.of(WebhookProbe.account(), "POST", "/plivo/answer", said);

        String asAWhole =
                answer(request(signed, "Content-Length: " + signed.body().length()) + signed.body());
        assertThat(asAWhole).doesNotContain("<Response", "HTTP/1.1 5");
        String inChunks = answer(request(signed, "Transfer-Encoding: chunked") + chunks(signed.body()));
        assertThat(inChunks).doesNotContain("<Response", "HTTP/1.1 5");

        assertThat(desk.lines("longer than 64 KB", 2)).hasSize(2);
        isLoggedInLinesAndNotKept();
    }

    @Test
    void aBodyOfTooManyNamesIsRefused() {
        Map<String, String> said = new HashMap<>();
        IntStream.range(0, 201).forEach(i -> said.put("Name" + i, ""));

        assertThat(WebhookProbe.plivo().post("/plivo/answer", said).status()).isEqualTo(403);
        assertThat(WebhookProbe.plivo().get("/plivo/answer", said).status()).isEqualTo(403);
        assertThat(desk.lines("more than 200 parameters", 2)).hasSize(2);
    }

    @Test
    void aBodyInChunksIsReadToItsEnd() throws IOException {
        assertThat(answer(request("Transfer-Encoding: chunked") + chunks(envelope.body())))
                .startsWith("HTTP/1.1 200")
                .contains("<Response><Dial");
        assertThat(WebhookProbe.call(call).getString("callUuid")).isEqualTo(call);
    }

    @Test
    void aBodyThatDoesNotComeIsRefusedInTime() throws IOException {
        long start = System.nanoTime();
        try (Socket socket = new Socket(base().getHost(), base().getPort())) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write(request("Content-Length: 100").getBytes(US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(12), US_ASCII))
                    .isEqualTo("HTTP/1.1 403");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(300), Duration.ofSeconds(5));
        assertThat(desk.lines("took too long", 1)).hasSize(1);
    }

    /** The last byte and the deadline at the same moment: one of the two decides, and it is never a fault of the server. */
    @Test
    void aBodyThatEndsAtItsDeadlineIsTakenOrRefused() {
        List<CompletableFuture<String>> answers = IntStream.rangeClosed(0, 40)
                .mapToObj(step -> Duration.ofMillis(1_900 + 10L * step))
                .map(MalformedRequestsIT::answerToABodyThatTakes)
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join))
                .allMatch(answer -> answer.startsWith("HTTP/1.1 200") || answer.startsWith("HTTP/1.1 403"))
                .anyMatch(answer -> answer.contains("<Response><Dial"))
                .anyMatch(answer -> answer.startsWith("HTTP/1.1 403"));
        assertThat(desk.log()).doesNotContain("\tat ");
    }

    /** The signature is of the address as it was written, also where the server goes on with the request later. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/plivo/calls/a%20b/dial-event",
                "/plivo/calls/%41%c3%a9/dial-event",
                "/plivo/hangup?any=a%20b",
                "/plivo/hangup?any=a+b&another="
            })
    void aBodyThatComesLaterIsCheckedWithTheAddressAsWritten(String address) {
        assertThat(answerToABodyThatTakes(Duration.ofMillis(200), address).join())
                .startsWith("HTTP/1.1 200");
    }

    private static CompletableFuture<String> answerToABodyThatTakes(Duration time) {
        return answerToABodyThatTakes(time, "/plivo/answer");
    }

    private static CompletableFuture<String> answerToABodyThatTakes(Duration time, String path) {
        Map<String, String> said =
                Map.of("CallUUID", UUID.randomUUID().toString(), "From", "any", "To", WebhookProbe.SALES);
        Envelope envelope = Envelope.of(WebhookProbe.account(), "POST", path, said);
        String head =
                request(envelope, "Content-Length: " + envelope.body().length()).replaceFirst("/plivo/answer", path);
        Executor later = CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS);
        try {
            Socket socket = new Socket(base().getHost(), base().getPort());
            socket.getOutputStream().write(head.getBytes(ISO_8859_1));
            return CompletableFuture.supplyAsync(() -> answer(socket, envelope.body()), later);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What comes back until the server closes; that it refused and closed before the body counts as 403. */
    private static String answer(Socket connected, String body) {
        try (Socket socket = connected) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write(body.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        } catch (SocketException closed) {
            return "HTTP/1.1 403";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void aBodyIsNotAskedForWhereNoSignatureIs() throws IOException {
        String answer = answer("POST /plivo/answer HTTP/1.1\r\nHost: any\r\nContent-Length: 100000\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 403");
        assertThat(desk.lines("has no signature", 1)).hasSize(1);
    }

    private static String chunks(String body) {
        StringBuilder chunks = new StringBuilder();
        for (int from = 0; from < body.length(); from += 1000) {
            String chunk = body.substring(from, Math.min(body.length(), from + 1000));
            chunks.append(Integer.toHexString(chunk.length()))
                    .append("\r\n")
                    .append(chunk)
                    .append("\r\n");
        }
        return chunks + "0\r\n\r\n";
    }

    private static URI base() {
        return Frontdesk.running().base();
    }

    @Test
    void anXmlDocumentIsNeverRead() throws IOException {
        String xml = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>";
        String[] pairs = xml.split("&");
        Envelope signed =
                Envelope.of(WebhookProbe.account(), "POST", "/plivo/answer", Map.of(pairs[0], "", pairs[1], ""));

        String answer =
                answer(request(signed, "Content-Type: application/xml", "Content-Length: " + xml.length()) + xml);

        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .contains("<Response><Speak>")
                .doesNotContain("root:");
    }

    private void isLoggedInLinesAndNotKept() {
        assertThat(desk.log()).doesNotContain("\tat ");
        assertThat(WebhookProbe.kept(call, "ANSWER")).isEmpty();
    }

    private String request(String... headers) {
        return request(envelope, headers);
    }

    private static String request(Envelope envelope, String... headers) {
        return "POST /plivo/answer HTTP/1.1\r\nHost: any\r\nConnection: close\r\n"
                + envelope.headers().entrySet().stream()
                        .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                        .collect(Collectors.joining())
                + String.join("\r\n", headers) + "\r\n\r\n";
    }

    /** What comes back until the server closes; empty where it just does. */
    private static String answer(String request) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = new Socket(base().getHost(), base().getPort())) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.shutdownOutput();
            socket.getInputStream().transferTo(answer);
        } catch (SocketException closed) {
            answer.write("(closed)".getBytes(US_ASCII));
        }
        return answer.toString(US_ASCII);
    }
}
