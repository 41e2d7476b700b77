package dev.frontdesk.plivo.client;

import dev.frontdesk.api.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Answers a failure at Plivo as a problem: 409 if a setting has to be corrected first, 503 if a retry may help, 502
 * otherwise.
 */
@Provider
public class PlivoFailureMapper implements ExceptionMapper<PlivoFailure> {

    @Override
    public Response toResponse(PlivoFailure failure) {
        String said = failure.said().isEmpty() ? "" : " Plivo says: " + failure.said();
        Response answer =
                Problem.of(status(failure.kind()), failure.getMessage() + said).response();
        return answer.getStatus() == 503
                ? Response.fromResponse(answer).header("Retry-After", 60).build()
                : answer;
    }

    private static int status(PlivoFailure.Kind kind) {
        return switch (kind) {
            case NO_CREDENTIALS, WRONG_CREDENTIALS -> 409;
            case TOO_MANY_REQUESTS, UNAVAILABLE -> 503;
            case FORBIDDEN, NOT_FOUND, REFUSED -> 502;
        };
    }
}
