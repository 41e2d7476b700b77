package dev.frontdesk.startup;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.TRACE;
import static java.lang.System.Logger.Level.WARNING;

import dev.frontdesk.background.BackgroundTasks;
import dev.frontdesk.background.Started;
import dev.frontdesk.database.DatabaseFault;
import dev.frontdesk.database.DatabaseReady;
import dev.frontdesk.database.DatabaseWatch;
import dev.frontdesk.settings.BadSetting;
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
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The start: settings, then the schema, then whoever waits for {@link DatabaseReady}. Beans that use the database at the
 * start observe that event, or depend on this one. Flyway and the observers have transactions of their own.
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
        // Whatever the server would choose: who has waited for a call's lock must see what was written meanwhile.
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        properties = {
            "label=frontdesk",
            // Without validation every pooled connection fails once after a restart of the database.
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            // A caller waits behind a full pool: rather say soon that the database has no time for us.
            "fish.payara.max-wait-time-in-millis=2000"
        })
public class Boot {

    private static final System.Logger LOG = System.getLogger(Boot.class.getPackageName());
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
    private DatabaseFault told;

    @PostConstruct
    void start() {
        LateListener.ofThisProcess().flatMap(LateListener::obstacle).ifPresent(sentence -> {
            throw StartRefused.because(sentence);
        });
        settings.apiToken()
                .ifPresentOrElse(
                        set -> {},
                        () -> LOG.log(
                                WARNING,
                                "API_TOKEN is not set, so page and API stay closed: set it to the output of openssl rand -hex 24."));
        settings.plivoAuthToken()
                .ifPresentOrElse(
                        set -> {},
                        () -> LOG.log(
                                WARNING,
                                "PLIVO_AUTH_TOKEN is not set, so no webhook is accepted: set it to the account's Auth Token."));
        try {
            prepare();
        } catch (SQLException away) {
            DatabaseFault fault = DatabaseFault.of(away);
            if (fault.isHopeless()) {
                throw StartRefused.because(fault.sentence(settings.database()));
            }
            tell(fault);
        }
        tasks.start("database", PAUSE, this::look);
        started.fire(new Started());
    }

    @PreDestroy
    void stop() {
        // First, too: a look that is underway then ends at once.
        watch.disconnect();
        tasks.stop();
        watch.disconnect();
    }

    /** Once for each reason. */
    private void tell(DatabaseFault fault) {
        if (told != fault) {
            told = fault;
            LOG.log(
                    WARNING,
                    "{0} Until then calls are served from the snapshot and the journal.",
                    fault.sentence(settings.database()));
        }
    }

    private void look() {
        try {
            if (!hopeless) {
                prepare();
                told = null;
            }
        } catch (SQLException away) {
            tell(DatabaseFault.of(away));
            LOG.log(TRACE, "The database is away.", away);
        } catch (StartRefused refused) {
            LOG.log(TRACE, "The database is not looked at any more.", refused);
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
        LOG.log(
                INFO,
                "The schema of {0} is at version {1}; new migrations: {2}",
                settings.database(),
                database.schemaVersion(),
                database.newMigrations());
        watch.ready();
        announce(database);
        announced = true;
    }

    private void announce(DatabaseReady event) {
        try {
            ready.fire(event);
        } catch (RuntimeException fault) {
            throw refusal(fault);
        }
    }

    private StartRefused refusal(RuntimeException fault) {
        return cause(fault, BadSetting.class)
                .map(BadSetting::getMessage)
                .or(() -> cause(fault, SQLException.class)
                        .map(DatabaseFault::of)
                        .filter(DatabaseFault::isHopeless)
                        .map(hopeless -> hopeless.sentence(settings.database())))
                .map(StartRefused::because)
                .orElseGet(() -> StartRefused.because("Frontdesk cannot start.", fault));
    }

    private static <T> Optional<T> cause(Throwable fault, Class<T> kind) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}
