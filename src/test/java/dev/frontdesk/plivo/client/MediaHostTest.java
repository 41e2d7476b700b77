package dev.frontdesk.plivo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.frontdesk.call.audio.Audio;
import dev.frontdesk.call.audio.AudioUnavailable;
import dev.frontdesk.call.audio.AudioUnavailable.Kind;
import dev.frontdesk.carrier.rest.Fault;
import dev.frontdesk.carrier.rest.FiledRecordings;
import dev.frontdesk.carrier.rest.PlivoRest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recordings as they are fetched, over real HTTP, from the stand-in for Plivo and from hosts that misbehave. */
class MediaHostTest {

    private static final String ID = "0f7ec9a4-2a9c-4a5e-9b6a-0c8f5f1d9f11";
    private static final String URL =
            "https://media.plivo.com/v1/Account/MAXXXXXXXXXXXXXXXXXX/Recording/" + ID + ".mp3";

    private final PlivoRest plivo = PlivoRest.start();

    @BeforeEach
    void keepRecordings() {
        plivo.offer(new FiledRecordings());
    }

    @AfterEach
    void end() {
        plivo.close();
    }

    @Test
    void aRecordingIsFetchedWholeWithTheAccountsCredentials() throws AudioUnavailable {
        Audio audio = media(plivo.url()).fetch(URL);

        assertThat(audio.contentType()).isEqualTo("audio/mpeg");
        assertThat(audio.bytes()).isEqualTo(FiledRecordings.soundOf(ID));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_FOUND, MISSING",
        "UNAUTHORIZED, REFUSED",
        "FORBIDDEN, REFUSED",
        "BROKEN, UNREACHABLE",
        "OVERLOADED, UNREACHABLE",
        "CUT, UNREACHABLE",
        "A_PAGE, UNREACHABLE",
        "HANG, LATE"
    })
    void eachFailureIsToldByItsKind(Fault fault, Kind kind) {
        plivo.failNext(1, fault);

        assertThat(failure(media(plivo.url()), URL).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://media.plivo.com/v1/Account/A/Recording/x.mp3",
                "https://media.plivo.com:8443/v1/Account/A/Recording/x.mp3",
                "https://media.plivo.com.example.com/x.mp3",
                "https://example.com/x.mp3",
                "https://169.254.169.254/latest/meta-data",
                "https://evilmedia.plivo.com.example/x.mp3",
                "file:///etc/passwd",
                "no address"
            })
    void nothingButPlivosMediaHostsIsAsked(String url) {
        assertThat(failure(media(plivo.url()), url).kind()).isEqualTo(Kind.REFUSED);
    }

    @Test
    void theCredentialsGoToPlivosHostsAndNotToAmazons() throws AudioUnavailable {
        var addresses = new MediaAddresses(Optional.of("id"), Optional.of("token"), Optional.empty());

        assertThat(addresses
                        .request(HttpUrl.get("https://aps1.media.plivo.com/a.mp3"))
                        .header("Authorization"))
                .startsWith("Basic ");
        assertThat(addresses
                        .request(HttpUrl.get("https://s3.amazonaws.com/recordings/a.mp3"))
                        .header("Authorization"))
                .isNull();
    }

    @Test
    void aRedirectLeadsNowhereElse() throws IOException {
        try (Host host = new Host(exchange -> {
            exchange.getResponseHeaders().set("Location", "https://example.com/elsewhere.mp3");
            exchange.sendResponseHeaders(302, -1);
        })) {
            assertThat(failure(media(host.url()), URL).kind()).isEqualTo(Kind.REFUSED);
        }
    }

    @Test
    void aRedirectWithoutEndEnds() throws IOException {
        try (Host host = new Host(exchange -> {
            exchange.getResponseHeaders().set("Location", "/again.mp3");
            exchange.sendResponseHeaders(302, -1);
        })) {
            assertThat(failure(media(host.url()), URL).kind()).isEqualTo(Kind.UNREACHABLE);
        }
    }

    @Test
    void aRecordingWithoutEndIsRefused() throws IOException {
        byte[] piece = new byte[1 << 20];
        try (Host host = new Host(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "audio/mpeg");
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(piece);
            }
        })) {
            assertThat(failure(media(host.url()), URL).kind()).isEqualTo(Kind.REFUSED);
        }
    }

    private static AudioUnavailable failure(MediaHost media, String url) {
        return catchThrowableOfType(AudioUnavailable.class, () -> media.fetch(url));
    }

    private static MediaHost media(URI base) {
        return new MediaHost(
                Optional.of(PlivoRest.AUTH_ID),
                Optional.of(PlivoRest.AUTH_TOKEN),
                Optional.of(base),
                Duration.ofMillis(500));
    }

    /** Answers one and the same to everything. */
    private static final class Host implements AutoCloseable {

        private interface Answer {
            void to(HttpExchange exchange) throws IOException;
        }

        private final HttpServer server;

        Host(Answer answer) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                try (exchange) {
                    answer.to(exchange);
                }
            });
            server.start();
        }

        URI url() {
            return URI.create("http://localhost:" + server.getAddress().getPort());
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
