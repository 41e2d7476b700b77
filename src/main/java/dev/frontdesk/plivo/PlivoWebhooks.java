package dev.frontdesk.plivo;

import dev.frontdesk.plivo.xml.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * The addresses of Plivo's webhooks, in the order in which a call meets them. {@link CallDesk} says what becomes of each.
 * See Plivo's documentation, Voice, XML.
 */
@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_XML)
public class PlivoWebhooks {

    @Inject
    private Webhook webhook;

    @Inject
    private CallDesk desk;

    @POST
    @Path("answer")
    public Response answer() {
        return desk.answer(webhook.form(), webhook.base());
    }

    @POST
    @Path("fallback")
    public Response fallback() {
        return desk.fallback(webhook.form(), webhook.base());
    }

    @POST
    @Path("calls/{callUuid}/stages/{stage:[1-9][0-9]?}/ring-back")
    public Response ringBack() {
        return desk.ringBack(webhook.form());
    }

    @POST
    @Path("calls/{callUuid}/stages/{stage:[1-9][0-9]?}/confirm")
    public Response confirm() {
        return desk.confirm(webhook.form());
    }

    @POST
    @Path("calls/{callUuid}/stages/{stage:[1-9][0-9]?}/dial-event")
    public Response dialEvent(@PathParam("callUuid") String callUuid, @PathParam("stage") int stage) {
        return desk.dialEvent(callUuid, stage, webhook.form());
    }

    @POST
    @Path("calls/{callUuid}/stages/{stage:[1-9][0-9]?}/dial-result")
    public Response dialResult(@PathParam("callUuid") String callUuid, @PathParam("stage") int stage) {
        return desk.dialResult(callUuid, stage, webhook.form(), webhook.base());
    }

    /** Of the first stage, as calls of an earlier version have it. */
    @POST
    @Path("calls/{callUuid}/dial-event")
    public Response dialEvent(@PathParam("callUuid") String callUuid) {
        return dialEvent(callUuid, 1);
    }

    /** As the event above. */
    @POST
    @Path("calls/{callUuid}/dial-result")
    public Response dialResult(@PathParam("callUuid") String callUuid) {
        return dialResult(callUuid, 1);
    }

    @POST
    @Path("calls/{callUuid}/voicemail")
    public Response voicemail(@PathParam("callUuid") String callUuid) {
        return desk.voicemail(callUuid, webhook.form());
    }

    @POST
    @Path("calls/{callUuid}/voicemail-ready")
    public Response voicemailReady(@PathParam("callUuid") String callUuid) {
        return desk.voicemailReady(callUuid, webhook.form());
    }

    @POST
    @Path("hangup")
    public Response hangup() {
        return desk.hangup(webhook.form());
    }
}
