package dev.frontdesk.plivo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever ends the reading of a body first, it ends once. */
class WholeBodyTest {

    private static final String SENT = "CallUUID=1&From=2";
    private static final long DEADLINE = 1_000;

    private final Map<String, Object> attributes = new HashMap<>();
    private final Queue<String> calls = new ConcurrentLinkedQueue<>();
    private final AtomicInteger looksBeforeFirstThreadLeft = new AtomicInteger();
    private final Bytes in = new Bytes();
    private final WholeBody body = new WholeBody(
            context(), in, refusal -> calls.add(refusal.reason().name()), over -> calls.add("over"), DEADLINE);

    @Test
    void aWholeBodyIsHandedOn() throws IOException {
        body.onDataAvailable();

        assertThat(calls).containsExactly("over", "dispatch");
        assertThat(WholeBody.in(request())).hasValue(SENT.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aBodyIsRefusedAtItsDeadlineAndNotBefore() {
        body.refuseIfLate(DEADLINE - 1);
        assertThat(calls).isEmpty();

        body.refuseIfLate(DEADLINE);
        assertThat(calls).containsExactly("over", "TOO_SLOW", "complete");
    }

    /** Payara loses a dispatch that begins while the first thread leaves. */
    @Test
    void anotherThreadDispatchesOnceTheFirstHasLeft() throws InterruptedException {
        looksBeforeFirstThreadLeft.set(2);

        run(body::onAllDataRead);

        assertThat(calls).containsExactly("over", "look", "look", "dispatch");
    }

    @Test
    void theServersTimeoutReleasesADispatchThatWasLost() {
        body.onAllDataRead();
        body.onTimeout(null);

        assertThat(calls).containsExactly("over", "dispatch", "dispatch");
    }

    @Test
    void theServersTimeoutRefusesABodyThatNothingElseEnded() {
        body.onTimeout(null);

        assertThat(calls).containsExactly("over", "TOO_SLOW", "complete");
    }

    /** The stream may belong to another request by then. */
    @Test
    void whatComesAfterTheRefusalIsNotRead() throws IOException {
        body.onError(new IOException("reset"));
        body.onDataAvailable();
        body.onAllDataRead();
        body.onComplete(null);

        assertThat(calls).containsExactly("over", "INCOMPLETE", "complete");
        assertThat(in.left.available()).isEqualTo(SENT.length());
    }

    @Test
    void ofTheLastByteTheDeadlineAndTheEndOfTheConnectionOneDecides() throws Exception {
        for (int i = 0; i < 2_000; i++) {
            WholeBodyTest race = new WholeBodyTest();
            race.run(
                    race.body::onAllDataRead,
                    () -> race.body.refuseIfLate(DEADLINE),
                    () -> race.body.onError(new IOException("reset")));

            assertThat(race.calls.stream().filter(call -> call.equals("dispatch") || call.equals("complete")))
                    .hasSize(1);
            assertThat(race.calls).containsOnlyOnce("over");
        }
    }

    private void run(Runnable... all) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(all.length);
        List<Thread> threads = new ArrayList<>();
        Stream.of(all)
                .forEach(one -> threads.add(new Thread(() -> {
                    try {
                        start.await();
                    } catch (Exception failure) {
                        throw new AssertionError(failure);
                    }
                    one.run();
                })));
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private AsyncContext context() {
        return stub(AsyncContext.class, (proxy, method, arguments) -> {
            switch (method.getName()) {
                case "getRequest":
                    return request();
                case "getTimeout":
                    return 0L;
                case "setTimeout":
                    throwIfLeft();
                    return null;
                default:
                    calls.add(method.getName());
                    return null;
            }
        });
    }

    private void throwIfLeft() {
        if (looksBeforeFirstThreadLeft.getAndDecrement() <= 0) {
            throw new IllegalStateException("the first thread has left");
        }
        calls.add("look");
    }

    private HttpServletRequest request() {
        return stub(HttpServletRequest.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getContentLengthLong" -> (long) SENT.length();
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "getAttribute" -> attributes.get((String) arguments[0]);
            default -> throw new AssertionError(method);
        });
    }

    private static <T> T stub(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** All bytes are there, and the end is not reported. */
    private static final class Bytes extends ServletInputStream {

        private final ByteArrayInputStream left = new ByteArrayInputStream(SENT.getBytes(StandardCharsets.US_ASCII));

        @Override
        public int read() {
            return left.read();
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new AssertionError("set by the caller");
        }
    }
}
