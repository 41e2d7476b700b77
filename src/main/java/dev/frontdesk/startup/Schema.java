package dev.frontdesk.startup;

import dev.frontdesk.database.DatabaseFault;
import dev.frontdesk.database.DatabaseReady;
import dev.frontdesk.database.FrontdeskDataSource;
import dev.frontdesk.database.TemporaryFault;
import dev.frontdesk.settings.DatabaseAddress;
import dev.frontdesk.settings.Settings;
import dev.frontdesk.settings.StartRefused;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/** Brings the tables to the version that this code needs. The scripts are in {@code db/migration}. */
final class Schema {

    private static final Logger LOG = Logger.getLogger(Schema.class.getName());

    private final DatabaseAddress address;
    private final boolean acceptsNewer;

    Schema(Settings settings) {
        this.address = settings.database();
        this.acceptsNewer = settings.acceptsNewerSchema();
    }

    /**
     * Migrates past the server's pool, which would log stack traces about a database that is down.
     *
     * @throws StartRefused if a script fails, or the tables are newer than this code
     * @throws SQLException if the database went down meanwhile
     */
    DatabaseReady migrate() throws SQLException {
        try {
            Flyway flyway = flyway();
            refuseNewer(flyway.info().all());
            int migrations = flyway.migrate().migrationsExecuted;
            MigrationInfo newest = flyway.info().current();
            return new DatabaseReady(migrations, newest == null ? null : String.valueOf(newest.getVersion()));
        } catch (FlywayException failure) {
            throw reason(failure);
        }
    }

    /** Refuses tables that a later version has migrated: this code has never been tested on them. */
    private void refuseNewer(MigrationInfo[] migrations) {
        MigrationVersion known = newest(migrations, MigrationState::isResolved);
        MigrationVersion applied = newest(migrations, MigrationState::isApplied);
        if (applied.compareTo(known) <= 0) {
            return;
        }
        String versions = "The tables in " + address + " are at version " + applied
                + ", and this Frontdesk knows them up to version " + known;
        if (!acceptsNewer) {
            throw StartRefused.because(versions + ": install the newer Frontdesk again, or set NEWER_SCHEMA=accept if"
                    + " rolling back is meant.");
        }
        LOG.log(Level.WARNING, "{0}. It runs on them, since NEWER_SCHEMA=accept is set.", versions);
    }

    private static MigrationVersion newest(MigrationInfo[] migrations, Predicate<MigrationState> which) {
        return Stream.of(migrations)
                .filter(migration -> migration.isVersioned() && which.test(migration.getState()))
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .orElse(MigrationVersion.EMPTY);
    }

    /** Returns the refusal if a person has to act, and throws a fault that passes by itself. */
    private RuntimeException reason(FlywayException failure) throws SQLException {
        SQLException cause = cause(failure);
        if (TemporaryFault.isCauseOf(cause)) {
            throw cause;
        }
        DatabaseFault fault = cause == null ? DatabaseFault.OTHER : DatabaseFault.of(cause);
        return StartRefused.because(
                fault.isHopeless()
                        ? fault.sentence(address)
                        : "The tables in " + address + " cannot be brought up to date: " + oneLine(failure));
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
                // Refuse to start without tables on a server that does not show us the scripts.
                .failOnMissingLocations(true)
                .load();
    }

    private static String oneLine(FlywayException failure) {
        return String.valueOf(failure.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
