package dev.frontdesk.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What the server itself finds wrong with a request, as a problem. Its headers, such as Allow, stay. */
@Provider
public class WebFaultMapper implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException fault) {
        Response found = fault.getResponse();
        if (found.hasEntity() || found.getStatus() < 400) {
            return found;
        }
        Problem problem = Problem.of(found.getStatus(), detail(found.getStatus()));
        return Response.fromResponse(found)
                .type(Problem.MEDIA_TYPE)
                .entity(problem.json())
                .build();
    }

    private static String detail(int status) {
        return switch (status) {
            case 400 -> "The request cannot be read. Check its address, its parameters and its body.";
            case 404 -> "There is nothing at this address. Check its path and its ids.";
            case 405 -> "This address does not know that method. The header Allow says which ones it knows.";
            case 406 -> "Only JSON can be had here. Accept application/json.";
            case 415 -> "Only JSON is understood here. Send it with Content-Type: application/json.";
            default -> "The request could not be answered.";
        };
    }
}
