package dev.frontdesk.carrier.host;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A PostgreSQL of our own in a folder, for tests and for a laptop. What the folder holds survives a restart. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String USER = "postgres";
    /** Of its daily work the library tells more than anybody wants to read. Kept here: loggers are forgotten. */
    private static final Logger LIBRARY = Logger.getLogger("io.zonky.test.db.postgres");

    private final EmbeddedPostgres postgres;
    private final Path data;
    private final Optional<String> password;

    private EmbeddedDatabase(EmbeddedPostgres postgres, Path data, Optional<String> password) {
        this.password = password;
        this.postgres = postgres;
        this.data = data;
    }

    /**
     * Started, on a free port.
     *
     * @param folder made where it is missing; the tables lie below it, and the binaries beside them
     * @throws NotStarted where it does not start
     */
    public static EmbeddedDatabase startIn(Path folder) {
        return start(folder, Optional.empty());
    }

    /** The same, and nobody gets in without that password; it is set where the folder has none yet, or another. */
    static EmbeddedDatabase startGuardedIn(Path folder, DatabasePassword password) {
        Path data = folder.resolve("data");
        password.prepare(data);
        EmbeddedDatabase database = start(folder, Optional.of(password.text()));
        password.demand(data, database.dataSource());
        return database;
    }

    /** The same without what an earlier one has left there. */
    public static EmbeddedDatabase startEmptyIn(Path folder) {
        delete(folder.resolve("data"));
        return start(folder, Optional.empty());
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException failure) {
            throw new NotStarted("What is left in " + folder + " cannot be deleted.", failure);
        }
    }

    private static EmbeddedDatabase start(Path folder, Optional<String> password) {
        LIBRARY.setLevel(Level.WARNING);
        Path data = folder.resolve("data");
        try {
            Files.createDirectories(folder);
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                    .setCleanDataDirectory(false)
                    // The library's own choice loses what was committed last when the server is killed.
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("fsync", "on")
                    // Its starter ends it, in an order that the library cannot know.
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60));
            // The library connects once to find out whether it is up.
            password.ifPresent(secret -> builder.setConnectConfig("password", secret));
            return new EmbeddedDatabase(builder.start(), data, password);
        } catch (IOException | RuntimeException failure) {
            throw new NotStarted("PostgreSQL does not start in " + folder + ".", failure);
        }
    }

    /** As Frontdesk wants it in {@code DATABASE_URL}. */
    public String url() {
        return "postgres://" + USER + password.map(secret -> ":" + secret).orElse("") + "@localhost:"
                + postgres.getPort() + "/" + USER;
    }

    public DataSource dataSource() {
        return postgres.getPostgresDatabase(
                password.map(secret -> Map.of("password", secret)).orElse(Map.of()));
    }

    /** Its processes, to be asked for while they run. */
    public Postmaster postmaster() {
        return new Postmaster(data);
    }

    /** Stops it; its data stay. */
    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL does not stop", failure);
        }
    }
}
