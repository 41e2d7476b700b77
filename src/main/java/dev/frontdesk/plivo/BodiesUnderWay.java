package dev.frontdesk.plivo;

import dev.frontdesk.background.BackgroundTasks;
import dev.frontdesk.background.Started;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Bounds the bodies that are being received: their number, and a deadline for each. No thread waits for a body. Plivo's
 * bodies arrive within milliseconds, so that slow strangers leave room for them.
 *
 * <p>The deadline is shorter while there are many bodies. In chunks it is longer then: Payara keeps a request whose chunks
 * have not ended for half a minute behind its answer, with 20 KB of the heap, so that quick refusals would fill it.
 */
@ApplicationScoped
class BodiesUnderWay {

    private static final int MOST = 512;
    private static final int MANY = 64;
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration USUAL = Duration.ofSeconds(2);
    private static final Duration SHORTER = Duration.ofMillis(500);
    private static final Duration LONGER = Duration.ofSeconds(20);
    private static final Duration MARGIN = Duration.ofSeconds(2);

    private final Set<WholeBody> ofKnownLength = ConcurrentHashMap.newKeySet();
    private final Set<WholeBody> inChunks = ConcurrentHashMap.newKeySet();

    @Inject
    private BackgroundTasks tasks;

    void begin(@Observes Started started) {
        tasks.start("slow bodies", PAUSE, this::refuseLate);
    }

    /**
     * Reads the body asynchronously, and dispatches the request again when it is complete.
     *
     * @param refuse called instead if the body is rejected
     */
    void await(HttpServletRequest request, Consumer<Refusal> refuse) throws IOException {
        boolean isLengthKnown = request.getContentLengthLong() >= 0;
        Set<WholeBody> others = isLengthKnown ? ofKnownLength : inChunks;
        if (others.size() >= MOST) {
            refuse.accept(Refusal.tooManyBodies());
            return;
        }
        Duration whenMany = isLengthKnown ? SHORTER : LONGER;
        Duration most = others.size() < MANY ? USUAL : whenMany;
        PublicAddress.keep(request);
        ServletInputStream in = request.getInputStream();
        AsyncContext context = request.startAsync();
        // Later than the deadline: Payara answers 500 if its timeout is over between the last byte and the dispatch.
        context.setTimeout(most.plus(MARGIN).toMillis());
        WholeBody body = new WholeBody(context, in, refuse, others::remove, System.nanoTime() + most.toNanos());
        others.add(body);
        context.addListener(body);
        in.setReadListener(body);
    }

    private void refuseLate() {
        long now = System.nanoTime();
        ofKnownLength.forEach(body -> body.refuseIfLate(now));
        inChunks.forEach(body -> body.refuseIfLate(now));
    }
}
