package dev.frontdesk.plivo;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The bodies of webhooks that are on their way. No thread waits for one, there are not too many, and none may take long:
 * the more there are, the less. Plivo's are here within milliseconds, so that they find a place among those that others
 * send slowly.
 */
final class BodiesUnderWay {

    private static final int MOST = 512;
    private static final int MANY = 64;
    private static final long LONGEST_MILLIS = 2_000;
    private static final long SHORTER_MILLIS = 500;

    private final AtomicInteger underWay = new AtomicInteger();

    /**
     * Once the body is there, the request comes round again.
     *
     * @param refuse told where it is not believed instead
     */
    void await(HttpServletRequest request, Consumer<Refusal> refuse) throws IOException {
        int place = underWay.incrementAndGet();
        if (place > MOST) {
            underWay.decrementAndGet();
            refuse.accept(Refusal.tooManyBodies());
            return;
        }
        ServletInputStream in = request.getInputStream();
        AsyncContext context = request.startAsync();
        context.setTimeout(place > MANY ? SHORTER_MILLIS : LONGEST_MILLIS);
        WholeBodyFilter body = new WholeBodyFilter(context, in, refuse, underWay::decrementAndGet);
        context.addListener(body);
        in.setReadListener(body);
    }
}
