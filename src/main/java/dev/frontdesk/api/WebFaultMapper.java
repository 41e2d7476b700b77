package dev.frontdesk.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** Maps errors that JAX-RS detects to problems, and keeps their headers, such as Allow. */
@Provider
public class WebFaultMapper implements ExceptionMapper<WebApplicationException> {

    @Context
    private Application application;

    @Context
    private UriInfo address;

    @Context
    private Request request;

    @Override
    public Response toResponse(WebApplicationException fault) {
        Response found = fault.getResponse();
        if (found.hasEntity() || found.getStatus() < 400) {
            return found;
        }
        String detail = found.getStatus() == 406 ? offers() : detail(found.getStatus());
        Problem problem = Problem.of(found.getStatus(), detail);
        return Response.fromResponse(found)
                .type(Problem.MEDIA_TYPE)
                .entity(problem.json())
                .build();
    }

    private String offers() {
        Set<String> offers = Offers.of(request.getMethod(), address.getPath(), application.getClasses());
        return offers.isEmpty()
                ? detail(406)
                : "This address answers with " + String.join(", ", offers) + ". Accept one of these.";
    }

    static String detail(int status) {
        return switch (status) {
            case 400 -> "The request cannot be read. Check its address, its parameters and its body.";
            case 404 -> "Nothing exists at this address. Check its path and its ids.";
            case 405 -> "This address does not support that method. The header Allow names those that it supports.";
            case 406 -> "This address has no such media type. Accept another one.";
            case 413 -> "The request is too long. Send less at once.";
            case 414, 431 -> "The address or the headers are too long. Send less of them.";
            case 415 -> "Only JSON is accepted here. Send it with Content-Type: application/json.";
            case 500 -> "Something failed in Frontdesk. Its log says more.";
            default -> "The request could not be answered.";
        };
    }
}
