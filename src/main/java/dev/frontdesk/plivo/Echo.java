package dev.frontdesk.plivo;

import dev.frontdesk.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * Answers Frontdesk's own test of its public address: if the signature is valid, the answer proves that this node knows
 * the token too. Every node of the same account gives the same answer. It changes nothing.
 */
@Path("echo")
@ApplicationScoped
public class Echo {

    @Inject
    private Webhook webhook;

    @Inject
    private Settings settings;

    @POST
    @Produces(MediaType.TEXT_PLAIN)
    public String echo() {
        // Without a token no signature is valid, so no request gets here.
        String token = settings.plivoAuthToken().orElseThrow();
        return new SignatureV3(token).proof(webhook.form().nonce());
    }
}
