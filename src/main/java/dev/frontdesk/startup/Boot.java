package dev.frontdesk.startup;

import static java.lang.System.Logger.Level.INFO;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
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
        properties = {
            "label=frontdesk",
            // Without validation every pooled connection fails once after a restart of the database.
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            // A caller waits behind a full pool: rather say soon that the database has no time for us.
            "fish.payara.max-wait-time-in-millis=2000"
        })
public class Boot {

    private static final System.Logger LOG = System.getLogger(Boot.class.getPackageName());

    @Inject
    private Settings settings;

    @Inject
    private Event<DatabaseReady> ready;

    @PostConstruct
    void start() {
        DatabaseReady database = new Schema(settings.database()).migrate();
        LOG.log(
                INFO,
                "The schema of {0} is at version {1}; new migrations: {2}",
                settings.database(),
                database.schemaVersion(),
                database.newMigrations());
        announce(database);
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
