package dev.frontdesk.startup;

import dev.frontdesk.background.BackgroundTasks;
import dev.frontdesk.background.Started;
import dev.frontdesk.database.DatabaseFault;
import dev.frontdesk.database.DatabaseReady;
import dev.frontdesk.database.DatabaseWatch;
import dev.frontdesk.settings.Settings;
import dev.frontdesk.settings.StartRefused;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts Frontdesk: settings, then the schema, then the observers of {@link DatabaseReady}. Beans that use the database at
 * the start observe that event, or depend on this bean. Flyway and the observers have transactions of their own.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(
        name = "java:app/jdbc/frontdesk",
        className = "dev.frontdesk.database.FrontdeskDataSource",
        // Nothing connects before it is asked to, so that the application deploys whatever the database does.
        minPoolSize = 0,
        initialPoolSize = 0,
        maxPoolSize = 16,
        maxIdleTime = 300,
        // Independent of the server's default: a write that waited for another must see what that one has written.
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        properties = {
            "label=frontdesk",
            // Without validation every pooled connection fails once after a restart of the database.
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            // A caller waits while the pool is full: use the journal after two seconds instead.
            "fish.payara.max-wait-time-in-millis=2000"
        })
public class Boot {

    private static final Logger LOG = Logger.getLogger(Boot.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Inject
    private Settings settings;

    @Inject
    private DatabaseWatch watch;

    @Inject
    private Event<DatabaseReady> ready;

    @Inject
    private Event<Started> started;

    @Inject
    private BackgroundTasks tasks;

    private boolean announced;
    private boolean hopeless;
    private DatabaseFault lastReported;

    @PostConstruct
    void start() {
        LateListener.ofThisProcess().flatMap(LateListener::obstacle).ifPresent(sentence -> {
            throw StartRefused.because(sentence);
        });
        try {
            prepare();
        } catch (SQLException failure) {
            DatabaseFault fault = DatabaseFault.of(failure);
            if (fault.isHopeless()) {
                throw StartRefused.because(fault.sentence(settings.database()));
            }
            reportOnce(fault);
        }
        tasks.start("database", PAUSE, this::retry);
        started.fire(new Started());
    }

    @PreDestroy
    void stop() {
        // Before the tasks stop, too, so that a probe in progress ends at once.
        watch.disconnect();
        tasks.stop();
        watch.disconnect();
    }

    /** Logs a fault unless it is the one that was logged last. */
    private void reportOnce(DatabaseFault fault) {
        if (lastReported != fault) {
            lastReported = fault;
            LOG.log(
                    Level.WARNING,
                    "{0} Until then calls are served from the snapshot and the journal.",
                    fault.sentence(settings.database()));
        }
    }

    private void retry() {
        try {
            if (!hopeless) {
                prepare();
                lastReported = null;
            }
        } catch (SQLException failure) {
            reportOnce(DatabaseFault.of(failure));
            LOG.log(Level.FINER, "The database cannot be reached.", failure);
        } catch (StartRefused refused) {
            LOG.log(Level.FINER, "The database is no longer probed.", refused);
            hopeless = true;
        }
    }

    /** Migrates and announces once, as soon as the database answers. */
    private void prepare() throws SQLException {
        watch.probe();
        if (announced) {
            return;
        }
        DatabaseReady database = new Schema(settings).migrate();
        LOG.log(Level.INFO, "The schema of {0} is at version {1}; new migrations: {2}", new Object[] {
            settings.database(), database.schemaVersion(), database.newMigrations()
        });
        watch.ready();
        announce(database);
        announced = true;
    }

    /** Another node may hold a lock for long, since it writes the same seeds: then all of it is tried again. */
    private void announce(DatabaseReady event) throws SQLException {
        try {
            ready.fire(event);
        } catch (RuntimeException failure) {
            var fault = new StartFault(failure);
            throw fault.lock().orElseThrow(() -> fault.refusal(settings.database()));
        }
    }
}
