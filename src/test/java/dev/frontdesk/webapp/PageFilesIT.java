package dev.frontdesk.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.carrier.host.Frontdesk;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page's files of text are compressed for browsers that accept it, and sent once as long as they stay the same. */
class PageFilesIT {

    private static final Frontdesk FRONTDESK = Frontdesk.running();
    private static final Path ROOT = Path.of("webapp");
    private static final String TEXT = ".*\\.(html|js|css|svg|webmanifest)";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.map(file -> "/" + ROOT.relativize(file))
                    .filter(path -> path.matches(TEXT))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachFileComesInBothForms(String path) throws Exception {
        HttpResponse<byte[]> plain = get(path, "identity");
        HttpResponse<byte[]> compressed = get(path, "gzip, deflate, br");

        assertThat(plain.body()).isEqualTo(Files.readAllBytes(ROOT.resolve(path.substring(1))));
        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(header(compressed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(unpacked(compressed)).isEqualTo(plain.body());
        assertThat(header(compressed, "Content-Type")).isEqualTo(header(plain, "Content-Type"));
        assertThat(header(compressed, "ETag")).isEqualTo(header(plain, "ETag").replaceFirst("\"$", "+gzip\""));
    }

    @Test
    void thePageItselfIsCompressedAndKeepsItsHeaders() throws Exception {
        HttpResponse<byte[]> page = get("/", "gzip");

        assertThat(new String(unpacked(page))).startsWith("<!DOCTYPE html>");
        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(header(page, "Content-Security-Policy")).contains("default-src 'none'");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(get("/app.js", "gzip"), "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(page, "Vary")).isEqualTo("Accept-Encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void aFileThatTheBrowserHasIsNotSentAgain(String accepted) throws Exception {
        String tag = header(get("/app.js", accepted), "ETag");
        for (String method : List.of("GET", "HEAD")) {
            for (String known : List.of(tag, "W/" + tag, "\"another\", " + tag)) {
                HttpResponse<byte[]> again = send(method, "/app.js", accepted, "If-None-Match", known);
                assertThat(again.statusCode()).isEqualTo(304);
                assertThat(again.body()).isEmpty();
                assertThat(header(again, "ETag")).isEqualTo(tag);
                assertThat(header(again, "Vary")).isEqualTo("Accept-Encoding");
            }
        }
        assertThat(send("GET", "/app.js", accepted, "If-None-Match", "\"another\"")
                        .statusCode())
                .isEqualTo(200);
    }

    /** RFC 9110, section 9.3.2: what GET would say. */
    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void headSaysWhatGetSaysWithoutTheBody(String accepted) throws Exception {
        HttpResponse<byte[]> whole = get("/style/log.css", accepted);
        HttpResponse<byte[]> head = send("HEAD", "/style/log.css", accepted);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Length")).isEqualTo(String.valueOf(whole.body().length));
        for (String name : List.of("Content-Type", "Content-Encoding", "ETag", "Vary", "Cache-Control")) {
            assertThat(header(head, name)).as(name).isEqualTo(header(whole, name));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing.js",
                "/WEB-INF/web.xml",
                "/WEB-INF/classes/db.js",
                "/web-inf/web.html",
                "/META-INF/nothing.html",
                "/APP.js",
                "/page/..%2fWEB-INF/nothing.js",
                "/page/%2e%2e/WEB-INF/nothing.js",
                "/page%5capp.js",
                "/app.js/nothing.js",
            })
    void onlyFilesOfThePageAreServed(String path) throws Exception {
        assertThat(get(path, "gzip").statusCode()).isBetween(400, 404);
    }

    @Test
    void aFileIsReadAndNothingElse() throws Exception {
        assertThat(send("POST", "/app.js", "gzip").statusCode()).isEqualTo(405);
        assertThat(header(send("OPTIONS", "/app.js", "gzip"), "Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    private HttpResponse<byte[]> get(String path, String accepted) throws Exception {
        return send("GET", path, accepted);
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

    private static byte[] unpacked(HttpResponse<byte[]> answer) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
