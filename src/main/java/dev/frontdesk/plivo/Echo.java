package dev.frontdesk.plivo;

import dev.frontdesk.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * Where a Frontdesk asks itself whether Plivo would reach it: with a right signature alone, it answers with a proof that
 * it knows the token too. Any node of the same account answers the same. It changes nothing.
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
        // Without a token no signature is right, and nobody gets here.
        String token = settings.plivoAuthToken().orElseThrow();
        return new SignatureV3(token).proof(webhook.form().nonce());
    }
}
