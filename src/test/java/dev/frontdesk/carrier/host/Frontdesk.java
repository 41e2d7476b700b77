package dev.frontdesk.carrier.host;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The one Frontdesk that all integration tests of a process share, with the bundled seeds and a PostgreSQL of its own. It starts when
 * the first test asks for it and ends with the tests' process.
 *
 * <p>Tests share its tables: each uses numbers and names of its own, and none may rely on a table being empty.
 */
public final class Frontdesk {

    /** The tests run in several processes, each with a Frontdesk of its own. */
    private static final String TEST_PROCESS = System.getProperty("frontdesk.testProcess", "1");

    private static final Path FOLDER = folder("frontdesk-it");
    private static final Path DATA = FOLDER.resolve("data");
    private static final ServerLog LOG = new ServerLog(FOLDER.resolve("server.log"));
    private static final String API_TOKEN = "api-token-of-the-tests";
    private static final String PLIVO_AUTH_TOKEN = "plivo-auth-token-of-the-tests";
    private static final URI PUBLIC_URL = URI.create("https://frontdesk.example.test");
    private static final ZoneId PLIVO_TIME_ZONE = ZoneId.of("Europe/London");

    private final EmbeddedDatabase database;
    private final FrontdeskProcess process;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Frontdesk() {
        database = EmbeddedDatabase.startEmptyIn(FOLDER.resolve("postgres"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        Map<String, String> settings = settings(database.url(), freePort());
        settings.putAll(Mailboxes.settings());
        process = FrontdeskProcess.start(settings, LOG.stream());
        awaitReady();
    }

    private void awaitReady() {
        try {
            process.awaitReady();
        } catch (NotStarted failure) {
            throw new NotStarted(failure.getMessage() + " Its last lines:\n" + LOG.tail(), failure);
        }
    }

    /** A folder of this test process alone, for a server that several tests share. */
    public static Path folder(String name) {
        return Path.of("target", name, TEST_PROCESS);
    }

    /** The shared one, ready; the first call takes as long as the server takes to start. */
    public static Frontdesk running() {
        return Shared.INSTANCE;
    }

    /**
     * All settings of the shared one, to be varied by tests that start one of their own.
     *
     * @param databaseUrl as in {@code DATABASE_URL}
     */
    public static Map<String, String> settings(String databaseUrl, int port) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "DATABASE_URL",
                databaseUrl,
                "PORT",
                String.valueOf(port),
                "PUBLIC_URL",
                PUBLIC_URL.toString(),
                "API_TOKEN",
                API_TOKEN,
                "PLIVO_AUTH_TOKEN",
                PLIVO_AUTH_TOKEN,
                "PLIVO_TIME_ZONE",
                PLIVO_TIME_ZONE.getId(),
                "CORS_ORIGINS",
                "https://dashboard.example.test",
                "DATA_DIR",
                DATA.toString()));
        // What tests set up as recipients is on this machine; "localhost" stays out of reach.
        settings.put("SUBSCRIPTIONS_MAY_REACH", "127.0.0.2");
        // A century: calls of tests stay, but for those that a test moves back by more.
        settings.put("RETENTION_DAYS", "36500");
        return settings;
    }

    /** A port that nobody uses now. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException("No free port", none);
        }
    }

    /** The address that requests go to, without a slash at its end; not the one that Plivo has. */
    public URI base() {
        return process.base();
    }

    public String apiToken() {
        return API_TOKEN;
    }

    public String plivoAuthToken() {
        return PLIVO_AUTH_TOKEN;
    }

    /** The address that Plivo has: it signs what it sends there, and is called back under it. */
    public URI publicUrl() {
        return PUBLIC_URL;
    }

    public ZoneId plivoTimeZone() {
        return PLIVO_TIME_ZONE;
    }

    /** The very tables that Frontdesk writes. */
    public DataSource database() {
        return database.dataSource();
    }

    /** Where they are, as in {@code DATABASE_URL}. */
    public String databaseUrl() {
        return database.url();
    }

    /** Where what waits for the database is kept. */
    public Path journal() {
        return DATA.resolve("journal");
    }

    /** What the server has logged so far. */
    public String log() {
        return LOG.text();
    }

    /**
     * Asks with the token.
     *
     * @param path with its query, such as {@code /api/calls?limit=1}
     */
    public JsonAnswer get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base() + path))
                .header("Authorization", "Bearer " + API_TOKEN)
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return new JsonAnswer(answer.statusCode(), parsed(answer.body()));
        } catch (IOException failure) {
            throw new UncheckedIOException("GET " + path, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("GET " + path, interrupted);
        }
    }

    private static JsonStructure parsed(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return body.isBlank() ? null : reader.read();
        }
    }

    /** The server first: it would complain about a database that is gone. */
    private void end() {
        try {
            if (process != null) {
                process.close();
            }
        } finally {
            database.close();
        }
    }

    /** Made when it is first asked for. */
    private static final class Shared {
        private static final Frontdesk INSTANCE = new Frontdesk();
    }
}
