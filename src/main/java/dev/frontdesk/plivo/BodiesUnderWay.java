package dev.frontdesk.plivo;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Bounds the bodies that are being received: their number, and a deadline for each that is shorter while there are many.
 * No thread waits for a body. Plivo's bodies arrive within milliseconds, so that slow strangers leave room for them.
 */
final class BodiesUnderWay {

    private static final int MOST = 512;
    private static final int MANY = 64;
    private static final long LONGEST_MILLIS = 2_000;
    private static final long SHORTER_MILLIS = 500;

    private final AtomicInteger underWay = new AtomicInteger();

    /**
     * Reads the body asynchronously, and dispatches the request again when it is complete.
     *
     * @param refuse called instead if the body is rejected
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
        WholeBody body = new WholeBody(context, in, refuse, underWay::decrementAndGet);
        context.addListener(body);
        in.setReadListener(body);
    }
}
