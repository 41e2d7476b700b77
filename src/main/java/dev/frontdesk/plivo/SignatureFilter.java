package dev.frontdesk.plivo;

import dev.frontdesk.settings.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Lets nobody but Plivo in: whatever comes to an address of Plivo's must carry a right signature, or it is answered 403
 * with nothing in it. What no signature could make right is refused before its body is read, and of a body no more is
 * read than a webhook has. What comes by GET goes on as if it had come by POST.
 */
@WebFilter(
        urlPatterns = "/plivo/*",
        asyncSupported = true,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ASYNC})
public class SignatureFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    /** Plivo sends thirty. */
    private static final int MOST_PARAMETERS = 200;

    private final transient BodiesUnderWay bodies = new BodiesUnderWay();

    @Inject
    private transient Settings settings;

    @Inject
    private transient Webhook webhook;

    @Inject
    private transient WebhookMeter meter;

    private transient PublicAddress addresses;
    private transient SignatureV3 signature;

    @Override
    public void init() {
        addresses = new PublicAddress(settings.publicUrl());
        signature = settings.plivoAuthToken().map(SignatureV3::new).orElse(null);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        meter.begin(request);
        Optional<SignatureHeaders> headers = SignatureHeaders.of(request);
        Optional<Refusal> refusal = atSight(request, headers);
        if (refusal.isPresent()) {
            refuse(request, response, refusal.get());
            return;
        }
        Optional<byte[]> body = body(request);
        if (body.isPresent()) {
            check(new Received(request, body.get()), headers.get(), response, chain);
        } else {
            bodies.await(request, refused -> refuse(request, response, refused));
        }
    }

    private Optional<Refusal> atSight(HttpServletRequest request, Optional<SignatureHeaders> headers) {
        if (signature == null) {
            return Optional.of(Refusal.withoutToken());
        }
        if (headers.isEmpty()) {
            return Optional.of(Refusal.withoutSignature());
        }
        boolean tooLong = request.getContentLengthLong() > WholeBody.LARGEST;
        return tooLong ? Optional.of(WholeBody.TOO_LONG) : Optional.empty();
    }

    private static Optional<byte[]> body(HttpServletRequest request) throws IOException {
        Optional<byte[]> waitedFor = WholeBody.in(request);
        return waitedFor.isPresent() ? waitedFor : WholeBody.atHand(request);
    }

    private void check(Received received, SignatureHeaders headers, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (received.hasMoreParametersThan(MOST_PARAMETERS)) {
            refuse(
                    received,
                    response,
                    new Refusal("Refused a webhook of more than " + MOST_PARAMETERS + " parameters."));
            return;
        }
        if (!headers.isRight(signature, received, addresses.of(received))) {
            refuse(received, response, wrongSignature(received));
            return;
        }
        webhook.receive(received.form(), addresses.base(received));
        try {
            chain.doFilter(received, response);
        } finally {
            webhook.putDown();
            meter.end(received, response);
        }
    }

    private Refusal wrongSignature(Received received) {
        return Refusal.ofSignature(
                received.sentBy(),
                addresses.shown(WebhookMeter.kind(received)),
                received.parameters().keySet());
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) {
        refusal.answer(response);
        meter.end(request, response);
    }
}
