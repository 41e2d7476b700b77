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
 * What nobody foresaw. The answer reveals nothing but a number, which stands in the log too; the log has the kinds of
 * fault and no messages, which may hold what a caller said.
 */
@Provider
public class FaultMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(FaultMapper.class.getName());

    @Override
    public Response toResponse(Throwable fault) {
        if (isDatabaseAway(fault)) {
            LOG.log(Level.WARNING, "The API cannot answer: the database is away. {0}", kinds(fault));
            return DatabaseGateFilter.away();
        }
        String incident = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "The API failed, incident {0}: {1} at {2}", new Object[] {
            incident, kinds(fault), place(fault)
        });
        return Problem.of(500, "Something failed in Frontdesk. Its log says more about incident " + incident + ".")
                .response();
    }

    /** A pool that gets no connection throws SQL exceptions without a state. */
    private static boolean isDatabaseAway(Throwable fault) {
        return causes(fault)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .anyMatch(state -> state == null || state.matches("(08|53|57P).*"));
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
