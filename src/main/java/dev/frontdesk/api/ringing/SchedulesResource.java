package dev.frontdesk.api.ringing;

import dev.frontdesk.api.IfMatch;
import dev.frontdesk.api.Responses;
import dev.frontdesk.api.Tag;
import dev.frontdesk.directory.Hours;
import dev.frontdesk.directory.Schedule;
import dev.frontdesk.directory.ScheduleInput;
import dev.frontdesk.directory.Schedules;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The schedules. */
@Path("schedules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SchedulesResource {

    @Inject
    private Schedules schedules;

    @GET
    @APIResponseSchema(Hours[].class)
    public Response all() {
        return Responses.ok(schedules.all().stream().map(Schedule::hours).toList());
    }

    @POST
    @APIResponseSchema(value = Hours.class, responseCode = "201")
    public Response add(ScheduleInput entry, @Context UriInfo uri) {
        Hours schedule = schedules.add(Responses.required(entry)).hours();
        return Responses.created(schedule, schedule.id(), uri);
    }

    @GET
    @Path("{id}")
    @APIResponseSchema(Hours.class)
    public Response get(@PathParam("id") long id) {
        return Responses.ok(schedules.get(id).hours());
    }

    @PUT
    @Path("{id}")
    @APIResponseSchema(Hours.class)
    public Response change(@PathParam("id") long id, ScheduleInput entry, @HeaderParam("If-Match") String tags) {
        return Responses.ok(
                schedules.change(id, Responses.required(entry), seenAs(tags)).hours());
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") long id, @HeaderParam("If-Match") String tags) {
        schedules.remove(id, seenAs(tags));
    }

    private static Predicate<Schedule> seenAs(String tags) {
        IfMatch wanted = IfMatch.in(tags);
        return schedule -> wanted.admits(Tag.of(schedule.hours()));
    }
}
