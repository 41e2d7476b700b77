package dev.frontdesk.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.frontdesk.directory.Violation;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An error in the format of RFC 9457. Its type is {@code about:blank}, so its title is the reason phrase of the status.
 *
 * @param status the HTTP status
 * @param detail what is wrong and what to do, for a person
 * @param flaws the fields at fault, written as {@code errors}; empty if no field is
 */
public record Problem(int status, String detail, List<Violation> flaws) {

    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    public Problem {
        flaws = List.copyOf(flaws);
    }

    public static Problem of(int status, String detail) {
        return new Problem(status, detail, List.of());
    }

    /** 400 for an invalid parameter; the wish says what a valid value is. */
    public static Problem badParameter(String name, String wish) {
        return of(400, "The parameter " + name + " " + wish + ".");
    }

    /** 422 for fields of a body that cannot be used; at least one. */
    public static Problem malformed(List<Violation> flaws) {
        String all = flaws.stream().map(Violation::toString).collect(Collectors.joining("; "));
        return new Problem(422, "Correct the fields that errors names: " + all + ".", flaws);
    }

    public Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(json()).build();
    }

    /** Answers where no resource is involved: in a filter, or on an error page. */
    public void send(HttpServletResponse answer) throws IOException {
        answer.setStatus(status);
        answer.setContentType(MEDIA_TYPE.toString());
        answer.getOutputStream().write(json().getBytes(UTF_8));
    }

    /** To be thrown by a resource or a reader; its answer is {@link #response()}. */
    public WebApplicationException exception() {
        return new WebApplicationException(detail, response());
    }

    String json() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title())
                .add("status", status)
                .add("detail", detail);
        if (!flaws.isEmpty()) {
            json.add("errors", errors());
        }
        return json.build().toString();
    }

    private JsonArrayBuilder errors() {
        JsonArrayBuilder errors = Json.createArrayBuilder();
        for (Violation violation : flaws) {
            errors.add(
                    Json.createObjectBuilder().add("field", violation.field()).add("detail", violation.detail()));
        }
        return errors;
    }

    private String title() {
        if (status == 422) {
            return "Unprocessable Content";
        }
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
