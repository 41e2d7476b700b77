package dev.frontdesk.database;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Keeps the database's faults out of the log of Payara's EJB container, which writes a stack trace for each invocation of a
 * bean that met one. Health and {@link DatabaseWatch} report them in a sentence. All other faults keep their stack traces.
 */
@ApplicationScoped
public class ContainerLog implements Filter {

    /** A static field, since the log manager forgets a logger that nobody refers to, and its filter with it. */
    private static final Logger CONTAINER = Logger.getLogger("jakarta.enterprise.ejb.container");

    /** The key of a line before each stack trace, which names the same bean. */
    private static final String INVOCATION_FAILED = "AS-EJB-00056";

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        CONTAINER.setFilter(this);
    }

    @PreDestroy
    void end() {
        CONTAINER.setFilter(null);
    }

    @Override
    public boolean isLoggable(LogRecord line) {
        return !INVOCATION_FAILED.equals(line.getMessage()) && !TemporaryFault.isCauseOf(line.getThrown());
    }
}
