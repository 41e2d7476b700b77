package dev.frontdesk.api;

import dev.frontdesk.directory.Refusal;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Maps refusals of the directory to problems. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {

    @Override
    public Response toResponse(Refusal refusal) {
        if (refusal instanceof Refusal.Malformed malformed) {
            return Problem.malformed(malformed.flaws()).response();
        }
        return Problem.of(status(refusal), refusal.getMessage()).response();
    }

    private static int status(Refusal refusal) {
        if (refusal instanceof Refusal.Missing) {
            return 404;
        }
        return refusal instanceof Refusal.Outdated ? 412 : 409;
    }
}
