package dev.frontdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.carrier.host.Frontdesk;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long answers of the API are compressed for those who accept it, and their tags go on to work. */
class GzipIT {

    private static final Frontdesk FRONTDESK = Frontdesk.running();
    private static final String LONG = "/api/metrics";
    private static final String TAGGED = "/api/openapi.json";

    /** Offers no upgrade to HTTP/2, for which Payara would leave out headers of long answers. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void aLongAnswerIsCompressed() throws Exception {
        HttpResponse<byte[]> plain = get(LONG, "identity");
        HttpResponse<byte[]> compressed = get(LONG, "br, gzip");

        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(header(compressed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(plain, "Content-Type")).startsWith("text/plain");
        assertThat(header(compressed, "Content-Type")).isEqualTo(header(plain, "Content-Type"));
        assertThat(compressed.body().length).isLessThan(plain.body().length / 2);
        assertThat(text(compressed)).contains("frontdesk_access_forbidden_total");
    }

    /** A tag names the bytes, so that each form has one of its own. */
    @Test
    void eachFormHasATagAndIsNotSentAgain() throws Exception {
        HttpResponse<byte[]> plain = get(TAGGED, "identity");
        HttpResponse<byte[]> compressed = get(TAGGED, "gzip");

        assertThat(text(compressed)).isEqualTo(new String(plain.body()));
        assertThat(header(compressed, "ETag")).isEqualTo(header(plain, "ETag").replaceFirst("\"$", "+gzip\""));
        for (HttpResponse<byte[]> known : List.of(plain, compressed)) {
            HttpResponse<byte[]> again = get(TAGGED, "gzip", "If-None-Match", header(known, "ETag"));
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(header(again, "ETag")).isEqualTo(header(known, "ETag"));
        }
    }

    /** RFC 9110, section 9.3.2: what GET would say. */
    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void headSaysWhatGetSaysWithoutTheBody(String accepted) throws Exception {
        HttpResponse<byte[]> whole = get(TAGGED, accepted);
        HttpResponse<byte[]> head = send("HEAD", TAGGED, accepted);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(whole.body().length).isGreaterThan(accepted.equals("gzip") ? 1000 : 8192);
        assertThat(header(head, "Content-Length")).isEqualTo(String.valueOf(whole.body().length));
        for (String name : List.of("Content-Length", "Content-Type", "Content-Encoding", "ETag", "Vary")) {
            assertThat(header(head, name)).as(name).isEqualTo(header(whole, name));
        }
        assertThat(send("HEAD", TAGGED, accepted, "If-None-Match", header(whole, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    /** The length of a compressed text tells about a secret in it; answers to POST show some. */
    @Test
    void anAnswerToPostIsNotCompressed() throws Exception {
        HttpResponse<byte[]> answer = send("POST", "/api/rebuild", "gzip", "Accept", "text/plain");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Encoding")).isEmpty();
    }

    /** Somebody who watches the network could have a page of theirs try text until the answer becomes shorter. */
    @Test
    void whatAForeignPageAsksForIsNotCompressed() throws Exception {
        assertThat(header(get(LONG, "gzip", "Sec-Fetch-Site", "cross-site"), "Content-Encoding"))
                .isEmpty();
        assertThat(header(get(LONG, "gzip", "Sec-Fetch-Site", "same-origin"), "Content-Encoding"))
                .isEqualTo("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/health/live", "/api/nowhere"})
    void aShortAnswerIsSentAsItIs(String path) throws Exception {
        HttpResponse<byte[]> answer = get(path, "gzip");

        assertThat(header(answer, "Content-Encoding")).isEmpty();
        assertThat(new String(answer.body())).startsWith("{");
    }

    @ParameterizedTest
    @ValueSource(strings = {LONG, TAGGED, "/api/health/live"})
    void cachesKeepTheFormsApart(String path) throws Exception {
        for (String accepted : List.of("identity", "gzip")) {
            assertThat(get(path, accepted).headers().allValues("Vary")).contains("Accept-Encoding");
        }
    }

    private HttpResponse<byte[]> get(String path, String accepted, String... headers) throws Exception {
        return send("GET", path, accepted, headers);
    }

    private HttpResponse<byte[]> send(String method, String path, String accepted, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(FRONTDESK.base() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Authorization", "Bearer " + FRONTDESK.apiToken())
                .header("Accept-Encoding", accepted);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        return new String(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
