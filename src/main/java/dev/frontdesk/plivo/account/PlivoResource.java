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

/**
 * What is to be done at Plivo, and doing it; as JSON, or as text for people at a terminal. Answers of apply hold
 * passwords, which like all of the API are never to be stored on their way ({@code Cache-Control: no-store}).
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
     * 200 where nothing more can be done, 202 where the time was over and it wants to be asked again.
     *
     * @param newPasswords such as {@code app-7}: endpoints that Frontdesk has made and that shall get a new password
     */
    @POST
    @Path("apply")
    @Produces(MediaType.APPLICATION_JSON)
    public Response apply(@QueryParam("newPassword") List<String> newPasswords) {
        Applied applied = applied(newPasswords);
        return Response.status(status(applied)).entity(AppliedJson.of(applied)).build();
    }

    @POST
    @Path("apply")
    @Produces(TEXT)
    public Response applyText(@QueryParam("newPassword") List<String> newPasswords) {
        Applied applied = applied(newPasswords);
        return Response.status(status(applied))
                .entity(new Report(applied).toString())
                .build();
    }

    private Applied applied(List<String> newPasswords) {
        if (!newPasswords.stream().allMatch(key -> key.matches(KEY))) {
            throw Problem.badParameter("newPassword", "must be like app-7 or line-2, with the id of an app or a line")
                    .exception();
        }
        return setup.apply(Set.copyOf(newPasswords))
                .orElseThrow(() -> Problem.of(
                                409, "Somebody else is applying the plan at this moment. Try again in a minute.")
                        .exception());
    }

    private static int status(Applied applied) {
        return applied.isToBeContinued() ? 202 : 200;
    }
}
