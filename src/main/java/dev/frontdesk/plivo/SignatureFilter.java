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
    private transient WebhookMeterFilter meter;

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
            check(new BufferedRequest(request, body.get()), headers.get(), response, chain);
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
        boolean tooLong = request.getContentLengthLong() > WholeBodyFilter.LARGEST;
        return tooLong ? Optional.of(Refusal.tooLong()) : Optional.empty();
    }

    private static Optional<byte[]> body(HttpServletRequest request) throws IOException {
        Optional<byte[]> waitedFor = WholeBodyFilter.in(request);
        return waitedFor.isPresent() ? waitedFor : WholeBodyFilter.atHand(request);
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
                addresses.shown(WebhookMeterFilter.kind(bufferedRequest)),
                bufferedRequest.parameters().keySet());
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) {
        refusal.answer(response);
        meter.end(request, response);
    }
}
