package dev.frontdesk.plivo;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/**
 * The webhook in hand, once its signature was found right. It belongs to the thread that answers it: the server's own
 * scope of a request is gone where a request comes round again with a body that had to be waited for.
 */
@ApplicationScoped
class Webhook {

    private final ThreadLocal<InHand> inHand = new ThreadLocal<>();

    private record InHand(PlivoForm form, URI base) {}

    void receive(PlivoForm form, URI publicBase) {
        inHand.set(new InHand(form, publicBase));
    }

    /** It is answered. */
    void putDown() {
        inHand.remove();
    }

    /** @throws IllegalStateException where no signature was found right */
    PlivoForm form() {
        return current().form();
    }

    /** The address of Frontdesk as Plivo knows it, without a slash at its end. */
    URI base() {
        return current().base();
    }

    private InHand current() {
        InHand current = inHand.get();
        if (current == null) {
            throw new IllegalStateException("no webhook is in hand");
        }
        return current;
    }
}
