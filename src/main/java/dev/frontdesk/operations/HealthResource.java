package dev.frontdesk.operations;

import dev.frontdesk.call.store.CallLog;
import dev.frontdesk.call.store.LogStatus;
import dev.frontdesk.database.DatabaseWatch;
import dev.frontdesk.routing.RoutingTable;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** For those who watch over the service; open to everybody, so it tells nothing of calls or people. */
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {

    @Inject
    private CallLog log;

    @Inject
    private RoutingTable routing;

    @Inject
    private DatabaseWatch watch;

    @Inject
    private Instance<HealthCheck> others;

    /** UP, DEGRADED (calls are served, and something needs a person) or DOWN (a call would be lost, or ring nobody). */
    public enum Status {
        UP,
        DEGRADED,
        DOWN
    }

    /** What is found at one place, with figures. */
    public record Check(Status status, String detail) {}

    /** The worst of the checks. */
    public record Health(Status status, Map<String, Check> checks) {}

    /** The process answers: that is all that is asked. */
    @GET
    @Path("live")
    public Health live() {
        return new Health(Status.UP, Map.of());
    }

    /** 503 only if DOWN. */
    @GET
    @Path("ready")
    public Response ready() {
        LogStatus status = log.status();
        Map<String, Check> checks = new LinkedHashMap<>();
        checks.put("database", database());
        checks.put("writer", writer(status));
        checks.put("journal", journal(status));
        checks.put("disk", disk(status));
        checks.put("routing", routing());
        others.forEach(other -> checks.put(other.name(), other.check()));
        Status worst = checks.values().stream().map(Check::status).reduce(Status.UP, HealthResource::worse);
        return Response.status(worst == Status.DOWN ? 503 : 200)
                .entity(new Health(worst, checks))
                .build();
    }

    private Check database() {
        if (watch.isThere()) {
            return new Check(Status.UP, "It answers within " + watch.roundTripMicros() + " µs.");
        }
        String why = watch.fault()
                .map(fault -> "The database " + fault.what() + ". What to do: " + fault.toDo() + ".")
                .orElse("Its tables are not ready. Look in the log of the start for the reason.");
        return new Check(Status.DEGRADED, why + " Since " + watch.since() + ".");
    }

    private static Check writer(LogStatus status) {
        String detail = status.waiting() + " events wait to be written.";
        if (status.trouble() != null) {
            return new Check(
                    Status.DEGRADED,
                    detail + " The database did not take the last ones, since it " + status.trouble()
                            + ". They are tried again.");
        }
        return new Check(status.full() ? Status.DEGRADED : Status.UP, detail);
    }

    private static Check journal(LogStatus status) {
        if (status.refused()) {
            return new Check(
                    Status.DEGRADED,
                    "Events that the database refused are kept in the file \"refused\" of its folder; the server's log"
                            + " says why. They are tried again at each start, or sooner if you call that file"
                            + " \"0-again.journal\".");
        }
        if (!status.journalFaults().isEmpty()) {
            return new Check(
                    Status.DEGRADED,
                    "Files in its folder cannot be used: " + String.join(", ", status.journalFaults())
                            + ". Mend them, or move them out of the folder; all others enter the log.");
        }
        return status.journalOldest() == null
                ? new Check(Status.UP, "Nothing waits in it.")
                : new Check(
                        Status.DEGRADED,
                        status.journalBytes() + " bytes of events wait in it, the oldest since "
                                + status.journalOldest() + ". They enter the log once the database is there.");
    }

    private Check disk(LogStatus status) {
        if (!status.journalWritable()) {
            return new Check(
                    watch.isThere() ? Status.DEGRADED : Status.DOWN,
                    "DATA_DIR cannot be written or is full, so no event outlives an outage of the database."
                            + " Make room, or name another folder.");
        }
        if (!status.journalSafe()) {
            return new Check(
                    Status.DOWN,
                    "The journal was removed or replaced while in use. Its lines are written again as soon as DATA_DIR"
                            + " takes them; do not end the service before.");
        }
        return new Check(
                Status.UP,
                status.diskOutlivesProcess()
                        ? "The journal can be written."
                        : "The journal can be written, but goes with this dyno: events that wait in it are"
                                + " lost if the dyno ends before the database is back.");
    }

    private Check routing() {
        int lines = routing.lines();
        return lines > 0
                ? new Check(Status.UP, lines + " lines and " + routing.apps() + " apps are known.")
                : new Check(
                        watch.isThere() ? Status.UP : Status.DOWN,
                        "No line is known, so every caller hears that the number is not in service.");
    }

    private static Status worse(Status one, Status other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
