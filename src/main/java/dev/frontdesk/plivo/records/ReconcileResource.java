package dev.frontdesk.plivo.records;

import dev.frontdesk.plivo.client.PlivoConnection;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;

/** Serves {@code POST /api/plivo/reconcile}, for operators who do not want to wait for the next pass. */
@Path("plivo/reconcile")
@Produces(MediaType.APPLICATION_JSON)
public class ReconcileResource {

    private static final Pass NOT_NOW = new Pass(
            RecordCounts.NOTHING,
            false,
            false,
            "Another node is reading Plivo's records at the moment. Try again in a minute.");

    @Inject
    private Reconciliation reconciliation;

    @Inject
    private ReconciliationHealth health;

    @Inject
    private PlivoConnection connection;

    /**
     * The result of a pass.
     *
     * @param records how many call records were read
     * @param added calls that were not in the log
     * @param changed calls about which something new was recorded
     * @param foreign calls to no line of ours, which the log does not keep
     * @param whole all records up to now are in the log
     * @param detail a sentence: what failed, or that nothing did
     */
    public record ReconcileJson(
            int records,
            int added,
            int changed,
            int foreign,
            boolean whole,
            @NotNull String detail) {}

    /**
     * Reads the records now, once.
     *
     * @throws PlivoFailure without credentials
     */
    @POST
    public ReconcileJson reconcile() {
        connection.requireCredentials();
        Pass pass = reconciliation.run(Duration.ZERO).orElse(NOT_NOW);
        health.update();
        RecordCounts found = pass.finding();
        return new ReconcileJson(
                found.records(), found.added(), found.changed(), found.foreign(), pass.whole(), pass.detail());
    }
}
