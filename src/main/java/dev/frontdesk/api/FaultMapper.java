package dev.frontdesk.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Maps unexpected faults to 500. The answer reveals nothing but the number of an incident, which the log has too. The log
 * has the classes of the exceptions and not their messages, which may contain personal data.
 */
@Provider
public class FaultMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(FaultMapper.class.getName());

    /** The session's limit for one statement (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
    private static final String QUERY_CANCELED = "57014";

    @Override
    public Response toResponse(Throwable fault) {
        if (isDatabaseDown(fault)) {
            LOG.log(Level.WARNING, "The API cannot answer: the database is down ({0}).", kinds(fault));
            return DatabaseGateFilter.away();
        }
        if (states(fault).anyMatch(QUERY_CANCELED::equals)) {
            LOG.log(Level.WARNING, "The API cannot answer: a query took too long ({0}).", place(fault));
            return Problem.of(
                            503,
                            "The database could not answer this in time. Ask for less at once: since and until narrow the"
                                    + " time, other filters the calls.")
                    .response();
        }
        return problem(fault).response();
    }

    /** Logs the fault under a number, and names only the number. */
    static Problem problem(Throwable fault) {
        String incident = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "A request failed, incident {0}: {1} at {2}", new Object[] {
            incident, kinds(fault), place(fault)
        });
        return Problem.of(500, "Something failed in Frontdesk. Its log says more about incident " + incident + ".");
    }

    /** A pool that gets no connection throws SQL exceptions without a state. */
    private static boolean isDatabaseDown(Throwable fault) {
        return states(fault).anyMatch(state -> state == null || state.matches("(08|53|57P).*"));
    }

    private static Stream<String> states(Throwable fault) {
        return causes(fault).filter(SQLException.class::isInstance).map(cause -> ((SQLException) cause).getSQLState());
    }

    private static String kinds(Throwable fault) {
        return causes(fault).map(cause -> cause.getClass().getName()).collect(Collectors.joining(" < "));
    }

    /** The innermost lines, which are in our code as a rule. */
    private static String place(Throwable fault) {
        Throwable root = causes(fault).reduce((outer, inner) -> inner).orElse(fault);
        return Stream.of(root.getStackTrace())
                .filter(line -> line.getClassName().startsWith("dev.frontdesk"))
                .limit(3)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(", "));
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
