package dev.frontdesk.startup;

import java.sql.SQLException;
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
     * @throws StartRefused where the database cannot be reached, or a script fails
     */
    DatabaseReady migrate() {
        try {
            Flyway flyway = flyway();
            int migrations = flyway.migrate().migrationsExecuted;
            MigrationInfo newest = flyway.info().current();
            return new DatabaseReady(migrations, newest == null ? null : String.valueOf(newest.getVersion()));
        } catch (FlywayException failure) {
            throw StartRefused.because(sentence(failure));
        }
    }

    private Flyway flyway() {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(FrontdeskDataSource.withoutTimeLimit(address))
                // Rather no start than one without tables, should a server hide the scripts from us.
                .failOnMissingLocations(true)
                .load();
    }

    private String sentence(FlywayException failure) {
        String state = Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(code -> code != null)
                .findFirst()
                .orElse("");
        // https://www.postgresql.org/docs/current/errcodes-appendix.html
        if (state.startsWith("08")) {
            return "The database at " + address + " cannot be reached: start it, or correct DATABASE_URL.";
        }
        if (state.startsWith("28")) {
            return "The database at " + address + " refuses us: correct user and password in DATABASE_URL.";
        }
        if (state.startsWith("3D")) {
            return "There is no database at " + address + ": create it, or correct DATABASE_URL.";
        }
        return "The tables in " + address + " cannot be brought up to date: " + oneLine(failure.getMessage());
    }

    private static String oneLine(String message) {
        return String.valueOf(message).strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
