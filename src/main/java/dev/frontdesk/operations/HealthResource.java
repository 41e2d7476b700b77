package dev.frontdesk.operations;

import dev.frontdesk.call.store.CallLog;
import dev.frontdesk.call.store.LogStatus;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Serves {@code GET /api/health} for load balancers and monitors. Open to everybody, so it shows nothing of calls or people. */
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {

    @Inject
    private CallLog log;

    @Inject
    private DatabaseCheck database;

    @Inject
    private DiskCheck disk;

    @Inject
    private DirectoryCheck directory;

    @Inject
    private Instance<HealthCheck> others;

    /** UP, DEGRADED (calls are served, and something needs a person) or DOWN (a call would be lost, or ring nobody). */
    public enum CheckStatus {
        UP,
        DEGRADED,
        DOWN
    }

    /** The result of one check, with figures. */
    public record CheckResult(
            @NotNull CheckStatus status, @NotNull String detail) {}

    /** The worst status, and the result of each check. */
    public record Health(@NotNull CheckStatus status, Map<String, CheckResult> checks) {}

    /** Liveness: 200 while the process answers. */
    @GET
    @Path("live")
    public Health live() {
        return new Health(CheckStatus.UP, Map.of());
    }

    /** Readiness: 503 only if DOWN. */
    @GET
    @Path("ready")
    @APIResponseSchema(Health.class)
    public Response ready() {
        LogStatus status = log.status();
        Map<String, CheckResult> checks = new LinkedHashMap<>();
        checks.put("database", database.atOnce());
        checks.put("writer", writer(status));
        checks.put("journal", journal(status));
        checks.put("disk", disk.atOnce(status));
        checks.put("routing", directory.atOnce());
        others.forEach(other -> checks.put(other.name(), other.check()));
        CheckStatus worst =
                checks.values().stream().map(CheckResult::status).reduce(CheckStatus.UP, HealthResource::worse);
        return Response.status(worst == CheckStatus.DOWN ? 503 : 200)
                .entity(new Health(worst, checks))
                .build();
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

    private static CheckStatus worse(CheckStatus one, CheckStatus other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
