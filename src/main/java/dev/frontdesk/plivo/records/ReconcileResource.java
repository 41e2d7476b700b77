package dev.frontdesk.plivo.records;

import dev.frontdesk.plivo.account.PlivoConnection;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;

/** For operators who do not want to wait for the next look at Plivo's records. */
@Path("plivo/reconcile")
@Produces(MediaType.APPLICATION_JSON)
public class ReconcileResource {

    private static final Look NOT_NOW =
            new Look(Finding.NOTHING, false, false, "Another node is reading them just now.");

    @Inject
    private Reconciliation reconciliation;

    @Inject
    private ReconciliationHealth health;

    @Inject
    private PlivoConnection connection;

    /**
     * What came of a look.
     *
     * @param records how many records of calls were read
     * @param added calls that were not in the log
     * @param changed calls of which something new was told
     * @param foreign calls to no line of ours, which the log does not keep
     * @param whole all records up to now are in the log
     * @param detail a sentence on what stands in the way
     */
    public record Told(int records, int added, int changed, int foreign, boolean whole, String detail) {}

    /**
     * Looks once, now.
     *
     * @throws PlivoFailure without credentials
     */
    @POST
    public Told reconcile() {
        connection.requireCredentials();
        Look look = reconciliation.look(Duration.ZERO).orElse(NOT_NOW);
        health.update();
        Finding found = look.finding();
        return new Told(found.records(), found.added(), found.changed(), found.foreign(), look.whole(), look.detail());
    }
}
