package dev.frontdesk.startup;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.TRACE;
import static java.lang.System.Logger.Level.WARNING;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ScheduledFuture;
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
        className = "dev.frontdesk.startup.FrontdeskDataSource",
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
    private static final int LOOK_EVERY_MILLIS = 500;

    @Inject
    private Settings settings;

    @Inject
    private DatabaseWatch watch;

    @Inject
    private Event<DatabaseReady> ready;

    @Resource
    private ManagedScheduledExecutorService executor;

    private ScheduledFuture<?> looking;
    private boolean announced;

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
            Schema.refusal(away, settings.database()).ifPresent(sentence -> {
                throw StartRefused.because(sentence);
            });
            LOG.log(
                    WARNING,
                    "The database at {0} cannot be reached: start it, or correct DATABASE_URL. Until then calls are served"
                            + " from the snapshot and the journal.",
                    settings.database());
        }
        looking = executor.scheduleWithFixedDelay(this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        looking.cancel(false);
        watch.drop();
    }

    private void look() {
        try {
            prepare();
        } catch (SQLException away) {
            LOG.log(TRACE, "The database is away.", away);
        } catch (StartRefused hopeless) {
            looking.cancel(false);
        }
    }

    /** Migrates and announces once, as soon as the database answers. */
    private void prepare() throws SQLException {
        watch.look();
        if (announced) {
            return;
        }
        DatabaseReady database = new Schema(settings.database()).migrate();
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

    private static StartRefused refusal(RuntimeException fault) {
        return Stream.iterate((Throwable) fault, cause -> cause != null, Throwable::getCause)
                .filter(BadSetting.class::isInstance)
                .findFirst()
                .map(bad -> StartRefused.because(bad.getMessage()))
                .orElseGet(() -> StartRefused.because("Frontdesk cannot start.", fault));
    }
}
