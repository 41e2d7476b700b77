package dev.frontdesk.startup;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;

/** A PostgreSQL of our own in a folder, for tests and for a laptop. What the folder holds survives a restart. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String USER = "postgres";

    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Started, on a free port.
     *
     * @param folder made where it is missing; the tables lie below it, and the binaries beside them
     */
    public static EmbeddedDatabase startIn(Path folder) {
        try {
            Files.createDirectories(folder);
            return new EmbeddedDatabase(EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("data"))
                    .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start());
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL does not start in " + folder, failure);
        }
    }

    /** As Frontdesk wants it in {@code DATABASE_URL}. */
    public String url() {
        return "postgres://" + USER + "@localhost:" + postgres.getPort() + "/postgres";
    }

    public DataSource dataSource() {
        return postgres.getPostgresDatabase();
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
