package dev.frontdesk.plivo;

import dev.frontdesk.startup.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Lets nobody but Plivo in: whatever comes to an address of Plivo's must carry a right signature, or it is answered 403
 * with nothing in it. What comes by GET goes on as if it had come by POST.
 */
@PreMatching
@Provider
public class SignatureFilter implements ContainerRequestFilter {

    private static final Logger LOG = Logger.getLogger(SignatureFilter.class.getName());
    private static final List<String> SIGNATURES = List.of("X-Plivo-Signature-V3", "X-Plivo-Signature-Ma-V3");

    @Inject
    private Settings settings;

    @Inject
    private Webhook webhook;

    @Inject
    private HttpServletRequest request;

    private PublicAddress addresses;
    private SignatureV3 signature;

    @PostConstruct
    void readSettings() {
        addresses = new PublicAddress(settings.publicUrl());
        signature = settings.plivoAuthToken().map(SignatureV3::new).orElse(null);
    }

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        context.setProperty(WebhookMeter.STARTED, System.nanoTime());
        Map<String, List<String>> body = FormText.parse(body(context.getEntityStream()));
        String url = addresses.of(request);
        if (signature == null || !isSigned(context, url, body)) {
            LOG.log(Level.WARNING, refusal(context.getMethod(), url, body.keySet()));
            // Without an entity the server would put a page of its own in its place.
            context.abortWith(Response.status(Status.FORBIDDEN).entity("").build());
            return;
        }
        int query = url.indexOf('?');
        webhook.receive(
                new PlivoForm(merged(body, query < 0 ? "" : url.substring(query + 1))), addresses.base(request));
        // The parameters are in hand. How they came, and what the answer should look like, is nobody's choice any more.
        context.setMethod("POST");
        context.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        context.getHeaders().remove(HttpHeaders.ACCEPT);
    }

    private boolean isSigned(ContainerRequestContext context, String url, Map<String, List<String>> body) {
        String nonce = context.getHeaderString("X-Plivo-Signature-V3-Nonce");
        return SIGNATURES.stream()
                .map(context::getHeaderString)
                .anyMatch(header -> signature.isRight(header, nonce, context.getMethod(), url, body));
    }

    private static String body(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> merged(Map<String, List<String>> body, String query) {
        FormText.parse(query).forEach(body::putIfAbsent);
        return body;
    }

    /** Says what was compared, so that a wrong public address is found in a minute; no values, and never the token. */
    private String refusal(String method, String url, Set<String> names) {
        if (signature == null) {
            return "Refused a webhook: PLIVO_AUTH_TOKEN is not set, so nothing that Plivo sends can be checked.";
        }
        String shown = new TreeSet<>(names).stream().limit(40).collect(Collectors.joining(", "));
        return LogText.clean("Refused a webhook whose signature is not right for " + method + " "
                + url.split("\\?", 2)[0] + " with the body parameters [" + shown
                + "]. If Plivo sent it, that address must be"
                + " the one that Plivo was told (PUBLIC_URL), and PLIVO_AUTH_TOKEN the token of its account.");
    }
}
