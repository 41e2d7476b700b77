package dev.frontdesk.plivo;

import jakarta.enterprise.context.RequestScoped;
import java.net.URI;
import java.util.Map;

/** The webhook in hand, once its signature was found right. */
@RequestScoped
class Webhook {

    private PlivoForm form = new PlivoForm(Map.of());
    private URI base;

    void receive(PlivoForm received, URI publicBase) {
        form = received;
        base = publicBase;
    }

    PlivoForm form() {
        return form;
    }

    /** The address of Frontdesk as Plivo knows it, without a slash at its end. */
    URI base() {
        return base;
    }
}
