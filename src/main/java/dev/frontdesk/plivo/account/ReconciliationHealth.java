package dev.frontdesk.plivo.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.logging.Logger;

/** Whether the log is held against Plivo's records, as last seen: in a sentence, without asking anybody. */
@ApplicationScoped
public class ReconciliationHealth {

    private static final Logger LOG = Logger.getLogger(ReconciliationHealth.class.getName());

    @Inject
    private ReadingState state;

    @Inject
    private PlivoConnection connection;

    private volatile ReadingState.Seen seen = new ReadingState.Seen(null, null);
    private String said;

    /** False where looking fails; without credentials there is nothing to fail. */
    public boolean isWell() {
        return !connection.hasCredentials() || seen.trouble() == null;
    }

    public String sentence() {
        if (!connection.hasCredentials()) {
            return "Plivo's call records are not read: set PLIVO_AUTH_ID and PLIVO_AUTH_TOKEN.";
        }
        String when = seen.wholeAt() == null
                ? "Plivo's call records have not been read yet."
                : "Plivo's call records were last read at " + seen.wholeAt() + ".";
        return seen.trouble() == null ? when : when + " " + seen.trouble();
    }

    /** Looks what the nodes have found; a new trouble is logged once. */
    void update() {
        seen = state.seen();
        String trouble = connection.hasCredentials() ? seen.trouble() : sentence();
        if (!Objects.equals(trouble, said)) {
            said = trouble;
            if (trouble == null) {
                LOG.info("Plivo's call records are read again.");
            } else {
                LOG.warning(trouble);
            }
        }
    }
}
