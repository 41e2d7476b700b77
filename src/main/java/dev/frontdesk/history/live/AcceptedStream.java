package dev.frontdesk.history.live;

import dev.frontdesk.api.AcceptedTypes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Collections;

/** Whether a request accepts an event stream. JAX-RS, which would know, does not serve it. */
final class AcceptedStream {

    static final String TYPE = MediaType.SERVER_SENT_EVENTS;

    private static final MediaType STREAM = MediaType.valueOf(TYPE);

    private AcceptedStream() {}

    static boolean isAccepted(HttpServletRequest request) {
        return AcceptedTypes.of(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)))
                .include(STREAM);
    }
}
