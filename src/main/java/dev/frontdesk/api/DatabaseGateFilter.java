package dev.frontdesk.api;

import dev.frontdesk.database.DatabaseWatch;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** Answers 503 at once while the database is down; each request would otherwise wait for its own timeout. */
@Provider
public class DatabaseGateFilter implements ContainerRequestFilter {

    private static final Set<String> WITHOUT_DATABASE = Set.of("metrics", "doctor", "openapi.json", "docs");

    @Inject
    private DatabaseWatch watch;

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        boolean needsNone = path.startsWith("health/") || WITHOUT_DATABASE.contains(path);
        if (!needsNone && !watch.isAvailable()) {
            request.abortWith(away());
        }
    }

    /** Also the answer to a request that failed on the database. */
    public static Response away() {
        Problem problem = Problem.of(503, "The database cannot be asked at the moment. Try again in a minute.");
        return Response.fromResponse(problem.response())
                .header("Retry-After", 60)
                .build();
    }
}
