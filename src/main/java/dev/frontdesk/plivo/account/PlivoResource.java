package dev.frontdesk.plivo.account;

import dev.frontdesk.api.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/**
 * Serves plan and apply, as JSON or as text for people at a terminal. Answers of apply hold passwords; like the whole
 * API they must not be stored on their way ({@code Cache-Control: no-store}).
 */
@Path("plivo")
@RequestScoped
public class PlivoResource {

    private static final String TEXT = "text/plain; charset=utf-8; qs=0.5";
    private static final String KEY = "(line|app)-[1-9][0-9]{0,17}";

    @Inject
    private PlivoSetup setup;

    /** Only reads. */
    @GET
    @Path("plan")
    @Produces(MediaType.APPLICATION_JSON)
    public PlanJson plan() {
        return PlanJson.of(setup.plan());
    }

    @GET
    @Path("plan")
    @Produces(TEXT)
    public String planText() {
        return new Report(setup.plan()).toString();
    }

    /**
     * Answers 200 if nothing more can be done, 202 if the time ran out and the client should ask again.
     *
     * @param newPasswords such as {@code app-7}: endpoints created by Frontdesk that get a new password
     */
    @POST
    @Path("apply")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(ApplyResultJson.class)
    public Response apply(@QueryParam("newPassword") List<String> newPasswords) {
        ApplyResult applyResult = applied(newPasswords);
        return Response.status(status(applyResult))
                .entity(ApplyResultJson.of(applyResult))
                .build();
    }

    @POST
    @Path("apply")
    @Produces(TEXT)
    @APIResponseSchema(String.class)
    public Response applyText(@QueryParam("newPassword") List<String> newPasswords) {
        ApplyResult applyResult = applied(newPasswords);
        return Response.status(status(applyResult))
                .entity(new Report(applyResult).toString())
                .build();
    }

    private ApplyResult applied(List<String> newPasswords) {
        if (!newPasswords.stream().allMatch(key -> key.matches(KEY))) {
            throw Problem.badParameter("newPassword", "must be like app-7 or line-2, with the id of an app or a line")
                    .exception();
        }
        return setup.apply(Set.copyOf(newPasswords))
                .orElseThrow(
                        () -> Problem.of(409, "Another run is applying the plan at the moment. Try again in a minute.")
                                .exception());
    }

    private static int status(ApplyResult applyResult) {
        return applyResult.isToBeContinued() ? 202 : 200;
    }
}
