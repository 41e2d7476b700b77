package dev.frontdesk.plivo;

import dev.frontdesk.call.store.NotRecorded;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Answers 503 to a webhook that failed, so that Plivo repeats it. Webhooks for whose answer a caller waits do not get
 * here: {@link CallDesk} answers them whatever fails.
 */
@Provider
public class WebhookFailureMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(WebhookFailureMapper.class.getName());

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException refused) {
            return Response.fromResponse(refused.getResponse()).entity(null).build();
        }
        report(failure);
        return Response.status(503, null)
                .type(MediaType.APPLICATION_XML)
                .entity(CallScript.noted())
                .build();
    }

    private static void report(Throwable failure) {
        if (failure instanceof NotRecorded lost) {
            LOG.severe(lost.getMessage() + " Plivo was asked to repeat it.");
            return;
        }
        LOG.log(
                Level.SEVERE,
                "A webhook failed: {0}. Plivo was asked to repeat it.",
                failure.getClass().getName());
        LOG.log(Level.FINE, "The webhook failed here.", failure);
    }
}
