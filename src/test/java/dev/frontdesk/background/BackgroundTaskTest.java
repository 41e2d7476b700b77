package dev.frontdesk.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A loop that no failure ends. */
class BackgroundTaskTest {

    private static final Duration PAUSE = Duration.ofMillis(1);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final AtomicLong nanos = new AtomicLong(-7);
    private final AtomicInteger runs = new AtomicInteger();
    private BackgroundTask task;
    private Thread thread;

    @AfterEach
    void stop() {
        if (thread != null) {
            task.stop();
            await().until(() -> !thread.isAlive());
        }
    }

    @Test
    void noErrorAndNoExceptionEndsIt() {
        run(() -> {
            switch (runs.incrementAndGet()) {
                case 1, 2 -> throw new OutOfMemoryError("none left");
                case 3, 4 -> endless(0);
                case 5, 6 -> throw new IllegalStateException("any");
                default -> {}
            }
        });

        await().until(() -> runs.get() > 20);
    }

    @Test
    void anInterruptEndsItNeitherInARunNorInAPause() {
        run(() -> {
            runs.incrementAndGet();
            Thread.currentThread().interrupt();
        });
        thread.interrupt();

        await().until(() -> runs.get() > 20);
    }

    @Test
    void itEndsAtOnceHoweverLongItsPause() {
        task = new BackgroundTask("slow", Duration.ofHours(1), progress -> runs.incrementAndGet());
        thread = new Thread(task);
        thread.start();
        await().until(() -> runs.get() == 1);

        task.stop();

        await().atMost(Duration.ofSeconds(5)).until(() -> !thread.isAlive());
    }

    @Test
    void aLongRunEndsAtItsNextStep() {
        task = new BackgroundTask("long", PAUSE, progress -> {
            while (true) {
                runs.incrementAndGet();
                progress.run();
            }
        });
        thread = new Thread(task);
        thread.start();
        await().until(() -> runs.get() > 10);

        task.stop();

        await().atMost(Duration.ofSeconds(5)).until(() -> !thread.isAlive());
    }

    @Test
    void aTaskOfEverySecondIsOverdueAfterHalfAMinute() {
        task = every(SECOND, () -> {});
        pass(Duration.ofSeconds(31));
        assertThat(task.isOverdue()).isTrue();

        task.runOnce();

        pass(Duration.ofSeconds(30));
        assertThat(task.isOverdue()).isFalse();
        assertThat(task.isFrequent()).isTrue();
    }

    @Test
    void aRunThatFailsIsNoRun() {
        task = every(SECOND, () -> {
            throw new StackOverflowError();
        });
        pass(Duration.ofSeconds(31));

        task.runOnce();

        assertThat(task.isOverdue()).isTrue();
    }

    @Test
    void aTaskStuckInARunIsOverdueUnlessItMakesProgress() throws InterruptedException {
        CountDownLatch step = new CountDownLatch(1);
        CountDownLatch stepped = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        task = new BackgroundTask(
                "stuck",
                SECOND,
                progress -> {
                    waitFor(step);
                    progress.run();
                    stepped.countDown();
                    waitFor(end);
                },
                nanos::get);
        thread = new Thread(task);
        thread.start();
        pass(Duration.ofSeconds(31));
        assertThat(task.isOverdue()).isTrue();

        step.countDown();
        stepped.await();

        assertThat(task.isOverdue()).isFalse();
        end.countDown();
    }

    @Test
    void aRareTaskMayWaitLongerButNotForEver() {
        assertThat(isOverdueAfter(Duration.ofSeconds(300), Duration.ofSeconds(10)))
                .isFalse();
        assertThat(isOverdueAfter(Duration.ofSeconds(301), Duration.ofSeconds(10)))
                .isTrue();
        assertThat(isOverdueAfter(Duration.ofMinutes(120), Duration.ofHours(1))).isFalse();
        assertThat(isOverdueAfter(Duration.ofMinutes(121), Duration.ofHours(1))).isTrue();
        assertThat(isOverdueAfter(Duration.ofSeconds(30), Duration.ofMillis(500)))
                .isFalse();
    }

    private boolean isOverdueAfter(Duration time, Duration pause) {
        BackgroundTask seldom = every(pause, () -> {});
        pass(time);
        return seldom.isOverdue();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private BackgroundTask every(Duration pause, Runnable work) {
        return new BackgroundTask("any", pause, progress -> work.run(), nanos::get);
    }

    private void run(Runnable work) {
        task = new BackgroundTask("any", PAUSE, progress -> work.run());
        thread = new Thread(task);
        thread.start();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static int endless(int depth) {
        return endless(depth + 1) + 1;
    }
}
