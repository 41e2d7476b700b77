package dev.frontdesk.startup;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** Brings the tables to the version that this code needs. The scripts are in {@code db/migration}. */
final class Schema {

    private final DatabaseAddress address;

    Schema(DatabaseAddress address) {
        this.address = address;
    }

    /**
     * Past the server's pool, which would write stack traces about a database that is away.
     *
     * @throws StartRefused where a script fails
     * @throws SQLException where the database went away meanwhile
     */
    DatabaseReady migrate() throws SQLException {
        try {
            Flyway flyway = flyway();
            int migrations = flyway.migrate().migrationsExecuted;
            MigrationInfo newest = flyway.info().current();
            return new DatabaseReady(migrations, newest == null ? null : String.valueOf(newest.getVersion()));
        } catch (FlywayException failure) {
            SQLException cause = cause(failure);
            if (cause != null && isAway(cause)) {
                throw cause;
            }
            throw StartRefused.because(refusal(cause, address)
                    .orElseGet(
                            () -> "The tables in " + address + " cannot be brought up to date: " + oneLine(failure)));
        }
    }

    /**
     * The reason why a database that answers will not have us, as a sentence; empty where it may yet come round. See
     * PostgreSQL's documentation, appendix A.
     */
    static Optional<String> refusal(SQLException failure, DatabaseAddress address) {
        String state = failure == null ? "" : String.valueOf(failure.getSQLState());
        if (state.startsWith("28")) {
            return Optional.of(
                    "The database at " + address + " refuses us: correct user and password in DATABASE_URL.");
        }
        if (state.startsWith("3D")) {
            return Optional.of("There is no database at " + address + ": create it, or correct DATABASE_URL.");
        }
        if (state.equals("42501")) {
            return Optional.of("The user of the database at " + address + " may not make tables in its schema: let its"
                    + " owner run GRANT ALL ON SCHEMA public TO that user, or name another user in DATABASE_URL.");
        }
        return Optional.empty();
    }

    /** Connection lost, too many connections, shutting down or starting up. */
    private static boolean isAway(SQLException failure) {
        return String.valueOf(failure.getSQLState()).matches("(08|53|57P).*");
    }

    private static SQLException cause(FlywayException failure) {
        return Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst()
                .orElse(null);
    }

    private Flyway flyway() {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(FrontdeskDataSource.withoutTimeLimit(address))
                // Rather no start than one without tables, should a server hide the scripts from us.
                .failOnMissingLocations(true)
                .load();
    }

    private static String oneLine(FlywayException failure) {
        return String.valueOf(failure.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
