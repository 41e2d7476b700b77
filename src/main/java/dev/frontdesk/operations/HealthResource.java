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
    public enum CheckStatus {
        UP,
        DEGRADED,
        DOWN
    }

    /** What is found at one place, with figures. */
    public record CheckResult(CheckStatus status, String detail) {}

    /** The worst of the checks. */
    public record Health(CheckStatus status, Map<String, CheckResult> checks) {}

    /** The process answers: that is all that is asked. */
    @GET
    @Path("live")
    public Health live() {
        return new Health(CheckStatus.UP, Map.of());
    }

    /** 503 only if DOWN. */
    @GET
    @Path("ready")
    public Response ready() {
        LogStatus status = log.status();
        Map<String, CheckResult> checks = new LinkedHashMap<>();
        checks.put("database", database());
        checks.put("writer", writer(status));
        checks.put("journal", journal(status));
        checks.put("disk", disk(status));
        checks.put("routing", routing());
        others.forEach(other -> checks.put(other.name(), other.check()));
        CheckStatus worst =
                checks.values().stream().map(CheckResult::status).reduce(CheckStatus.UP, HealthResource::worse);
        return Response.status(worst == CheckStatus.DOWN ? 503 : 200)
                .entity(new Health(worst, checks))
                .build();
    }

    private CheckResult database() {
        if (watch.isAvailable()) {
            return new CheckResult(CheckStatus.UP, "It answers within " + watch.roundTripMicros() + " µs.");
        }
        String why = watch.fault()
                .map(fault -> "The database " + fault.what() + ". What to do: " + fault.toDo() + ".")
                .orElse("Its tables are not ready. Look in the log of the start for the reason.");
        return new CheckResult(CheckStatus.DEGRADED, why + " Since " + watch.since() + ".");
    }

    private static CheckResult writer(LogStatus status) {
        String detail = status.waiting() + " events wait to be written.";
        if (status.trouble() != null) {
            return new CheckResult(
                    CheckStatus.DEGRADED,
                    detail + " The database did not take the last ones, since it " + status.trouble()
                            + ". They are tried again.");
        }
        return new CheckResult(status.full() ? CheckStatus.DEGRADED : CheckStatus.UP, detail);
    }

    private static CheckResult journal(LogStatus status) {
        if (status.refused()) {
            return new CheckResult(
                    CheckStatus.DEGRADED,
                    "Events that the database refused are kept in the file \"refused\" of its folder; the server's log"
                            + " says why. They are tried again at each start, or sooner if you call that file"
                            + " \"0-again.journal\".");
        }
        if (!status.journalFaults().isEmpty()) {
            return new CheckResult(
                    CheckStatus.DEGRADED,
                    "Files in its folder cannot be used: " + String.join(", ", status.journalFaults())
                            + ". Mend them, or move them out of the folder; all others enter the log.");
        }
        return status.journalOldest() == null
                ? new CheckResult(CheckStatus.UP, "Nothing waits in it.")
                : new CheckResult(
                        CheckStatus.DEGRADED,
                        status.journalBytes() + " bytes of events wait in it, the oldest since "
                                + status.journalOldest() + ". They enter the log once the database is there.");
    }

    private CheckResult disk(LogStatus status) {
        if (!status.journalWritable()) {
            return new CheckResult(
                    watch.isAvailable() ? CheckStatus.DEGRADED : CheckStatus.DOWN,
                    "DATA_DIR cannot be written or is full, so no event outlives an outage of the database."
                            + " Make room, or name another folder.");
        }
        if (!status.journalSafe()) {
            return new CheckResult(
                    CheckStatus.DOWN,
                    "The journal was removed or replaced while in use. Its lines are written again as soon as DATA_DIR"
                            + " takes them; do not end the service before.");
        }
        return new CheckResult(
                CheckStatus.UP,
                status.diskOutlivesProcess()
                        ? "The journal can be written."
                        : "The journal can be written, but goes with this dyno: events that wait in it are"
                                + " lost if the dyno ends before the database is back.");
    }

    private CheckResult routing() {
        int lines = routing.lines();
        return lines > 0
                ? new CheckResult(CheckStatus.UP, lines + " lines and " + routing.apps() + " apps are known.")
                : new CheckResult(
                        watch.isAvailable() ? CheckStatus.UP : CheckStatus.DOWN,
                        "No line is known, so every caller hears that the number is not in service.");
    }

    private static CheckStatus worse(CheckStatus one, CheckStatus other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
