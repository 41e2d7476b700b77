package dev.frontdesk.startup;

import static java.lang.System.Logger.Level.WARNING;

import dev.frontdesk.database.DatabaseFault;
import dev.frontdesk.database.DatabaseReady;
import dev.frontdesk.database.FrontdeskDataSource;
import dev.frontdesk.settings.DatabaseAddress;
import dev.frontdesk.settings.Settings;
import dev.frontdesk.settings.StartRefused;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/** Brings the tables to the version that this code needs. The scripts are in {@code db/migration}. */
final class Schema {

    private static final System.Logger LOG = System.getLogger(Schema.class.getPackageName());

    /** Connection lost; out of resources; starting, stopping; read-only; locked; a deadlock; a fault of its disk. */
    private static final Pattern AWAY = Pattern.compile("(08|53|57|25006|55P03|40|58).*");

    private final DatabaseAddress address;
    private final boolean acceptsNewer;

    Schema(Settings settings) {
        this.address = settings.database();
        this.acceptsNewer = settings.acceptsNewerSchema();
    }

    /**
     * Past the server's pool, which would write stack traces about a database that is away.
     *
     * @throws StartRefused if a script fails, or the tables are newer than this code
     * @throws SQLException if the database went away meanwhile
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

    /** Somebody has migrated further, with tables that this code has never seen. */
    private void refuseNewer(MigrationInfo[] migrations) {
        MigrationVersion known = newest(migrations, MigrationState::isResolved);
        MigrationVersion there = newest(migrations, MigrationState::isApplied);
        if (there.compareTo(known) <= 0) {
            return;
        }
        String versions = "The tables in " + address + " are at version " + there
                + ", and this Frontdesk knows them up to version " + known;
        if (!acceptsNewer) {
            throw StartRefused.because(versions + ": install the newer Frontdesk again, or set NEWER_SCHEMA=accept if"
                    + " rolling back is meant.");
        }
        LOG.log(WARNING, "{0}. It runs on them, since NEWER_SCHEMA=accept is set.", versions);
    }

    private static MigrationVersion newest(MigrationInfo[] migrations, Predicate<MigrationState> which) {
        return Stream.of(migrations)
                .filter(migration -> migration.isVersioned() && which.test(migration.getState()))
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .orElse(MigrationVersion.EMPTY);
    }

    /** Returns what is thrown if a person has to act, and throws what passes. */
    private RuntimeException reason(FlywayException failure) throws SQLException {
        SQLException cause = cause(failure);
        if (cause != null && AWAY.matcher(String.valueOf(cause.getSQLState())).matches()) {
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
                // Rather no start than one without tables, should a server hide the scripts from us.
                .failOnMissingLocations(true)
                .load();
    }

    private static String oneLine(FlywayException failure) {
        return String.valueOf(failure.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
