package dev.frontdesk.plivo;

import dev.frontdesk.call.store.NotRecorded;
import dev.frontdesk.plivo.xml.Response;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The last resort: whatever goes wrong inside, a caller who waits hears a sentence and not silence. Where nobody waits
 * the answer is 503, so that Plivo may tell us again.
 */
@Provider
public class WebhookFailureMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(WebhookFailureMapper.class.getName());

    @Inject
    private Webhook webhook;

    @Context
    private UriInfo uri;

    @Override
    public jakarta.ws.rs.core.Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException refused) {
            return jakarta.ws.rs.core.Response.fromResponse(refused.getResponse())
                    .entity(null)
                    .build();
        }
        if (failure instanceof NotRecorded lost) {
            LOG.severe(lost.getMessage() + " Plivo was asked to repeat it.");
            return xml(503, CallScript.noted());
        }
        LOG.log(Level.SEVERE, "A webhook failed: " + failure.getClass().getName());
        LOG.log(Level.FINE, "It failed here.", failure);
        return rescue(uri.getPath());
    }

    private jakarta.ws.rs.core.Response rescue(String path) {
        if (path.endsWith("answer") || path.endsWith("fallback")) {
            return xml(200, webhook.form().callUuid().map(this::voicemail).orElseGet(CallScript::notInService));
        }
        if (path.endsWith("dial-result")) {
            boolean over = webhook.form().isConversationOver();
            return xml(
                    200,
                    over
                            ? CallScript.goodbye()
                            : voicemail(uri.getPathParameters().getFirst("callUuid")));
        }
        return path.endsWith("voicemail") ? xml(200, CallScript.goodbye()) : xml(503, CallScript.noted());
    }

    private Response voicemail(String callUuid) {
        return CallScript.voicemail(new CallbackUrls(webhook.base(), callUuid));
    }

    private static jakarta.ws.rs.core.Response xml(int status, Response document) {
        return jakarta.ws.rs.core.Response.status(status, null)
                .type(MediaType.APPLICATION_XML)
                .entity(document)
                .build();
    }
}
