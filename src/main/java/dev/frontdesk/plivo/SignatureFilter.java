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
 * Authenticates webhooks: a request to one of Plivo's addresses needs a valid signature, or the answer is an empty 403.
 * A request without well-formed signature headers is rejected before its body is read, and no more of a body is read than
 * a webhook can have. A webhook sent by GET continues as if it had been sent by POST.
 */
@WebFilter(
        urlPatterns = "/plivo/*",
        asyncSupported = true,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ASYNC})
public class SignatureFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    /** Plivo sends thirty at most. */
    private static final int MOST_PARAMETERS = 200;

    @Inject
    private transient Settings settings;

    @Inject
    private transient BodiesUnderWay bodies;

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
        Optional<Refusal> refusal = beforeBody(request, headers);
        if (refusal.isPresent() && WholeBody.isToBeAwaited(request)) {
            bodies.await(request, late -> refuse(request, response, refusal.get()));
            return;
        }
        if (refusal.isPresent()) {
            refuse(request, response, refusal.get());
            return;
        }
        Optional<byte[]> body = body(request);
        if (body.isPresent()) {
            check(new BufferedRequest(request, body.get()), headers.get(), response, chain);
        } else {
            bodies.await(request, refused -> refuse(request, response, refused));
        }
    }

    private Optional<Refusal> beforeBody(HttpServletRequest request, Optional<SignatureHeaders> headers) {
        if (signature == null) {
            return Optional.of(Refusal.withoutToken());
        }
        if (headers.isEmpty()) {
            return Optional.of(Refusal.withoutSignature());
        }
        boolean tooLong = request.getContentLengthLong() > WholeBody.LARGEST;
        return tooLong ? Optional.of(Refusal.tooLong()) : WholeBody.refusalOf(request);
    }

    private static Optional<byte[]> body(HttpServletRequest request) throws IOException {
        Optional<byte[]> waitedFor = WholeBody.in(request);
        return waitedFor.isPresent() ? waitedFor : WholeBody.atHand(request);
    }

    private void check(
            BufferedRequest bufferedRequest, SignatureHeaders headers, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (bufferedRequest.hasMoreParametersThan(MOST_PARAMETERS)) {
            refuse(bufferedRequest, response, Refusal.ofParameters(MOST_PARAMETERS));
            return;
        }
        if (!headers.isRight(signature, bufferedRequest, addresses.of(bufferedRequest))) {
            refuse(bufferedRequest, response, wrongSignature(bufferedRequest));
            return;
        }
        webhook.receive(bufferedRequest.form(), addresses.base(bufferedRequest));
        try {
            chain.doFilter(bufferedRequest, response);
        } finally {
            webhook.putDown();
            meter.end(bufferedRequest, response);
        }
    }

    private Refusal wrongSignature(BufferedRequest bufferedRequest) {
        return Refusal.ofSignature(
                bufferedRequest.sentBy(),
                addresses.shown(WebhookMeter.kind(bufferedRequest)),
                bufferedRequest.parameters().keySet());
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) {
        refusal.answer(response);
        meter.end(request, response);
    }
}
