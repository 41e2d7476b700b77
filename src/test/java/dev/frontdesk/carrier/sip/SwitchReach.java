package dev.frontdesk.carrier.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.carrier.sip.phone.SoftPhone;
import dev.frontdesk.carrier.sip.phone.SoftPhone.Habit;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How much the switch carries, and how fast: {@code mvn test -Dtest=SwitchReach}, on a machine that does nothing else. It is no part of
 * the build, whose machine does.
 */
class SwitchReach {

    private static final int CALLS_A_SECOND = 5;
    private static final int SECONDS = 10;
    private static final int TALKED = 4;
    private static final int MANY = 1000;
    private static final int AT_ONCE = 10;

    private Exchange exchange;

    @BeforeEach
    void open() throws Exception {
        exchange = new Exchange(60);
        exchange.dials(10, "");
        exchange.takesMessages();
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void ringsAtOnceAndStopsAtOnce() throws Exception {
        SoftPhone luke = exchange.phone("luke1", 700);
        SoftPhone jane = exchange.phone("jane1", 800);
        SoftPhone caller = exchange.phone("caller", 440);
        List<Double> rang = new ArrayList<>();
        List<Double> stopped = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            long dialled = System.nanoTime();
            caller.dial("sales");
            soon().until(() -> luke.isRinging() && jane.isRinging());
            rang.add(millis(Math.max(luke.ringingSince(), jane.ringingSince()) - dialled));
            long answered = System.nanoTime();
            luke.pickUp();
            soon().until(() -> jane.stoppedAt() > answered);
            stopped.add(millis(jane.stoppedAt() - answered));
            caller.await(200);
            caller.hangUp();
            exchange.ended();
        }
        say("apps ring within %.0f ms of dialling, the first call of all aside", max(rang.subList(1, rang.size())));
        say("the others stop within %.0f ms of an answer", max(stopped));
        assertThat(max(rang.subList(1, rang.size()))).isLessThan(200);
        assertThat(max(stopped)).isLessThan(500);
    }

    @Test
    void fiveCallsASecondHaveNoGaps() throws Exception {
        List<SoftPhone> callers = new ArrayList<>();
        for (int i = 0; i < CALLS_A_SECOND * TALKED; i++) {
            callers.add(exchange.phone("caller", 440));
        }
        List<Double> gaps = new ArrayList<>();
        long began = System.nanoTime();
        for (int i = 0; i < CALLS_A_SECOND * SECONDS; i++) {
            SoftPhone caller = callers.get(i % callers.size());
            if (i >= callers.size()) {
                gaps.add(caller.sound().longestGapMillis());
                caller.hangUp();
            }
            caller.dial("sales");
            caller.await(200);
            LockSupport.parkNanos(began + (i + 1) * TimeUnit.SECONDS.toNanos(1) / CALLS_A_SECOND - System.nanoTime());
        }
        say(
                "%d calls of %d s, %d a second: the longest gap is %.0f ms",
                gaps.size(), TALKED, CALLS_A_SECOND, max(gaps));
        assertThat(max(gaps)).isLessThan(60);
    }

    @Test
    void aThousandCallsLeaveNothingBehind() throws Exception {
        exchange.phone("luke1", 700).when(Habit.BUSY);
        List<SoftPhone> callers = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            callers.add(exchange.phone("caller", 440));
        }
        rounds(callers, 2);
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        int files = openFiles();

        rounds(callers, MANY / AT_ONCE);

        await().until(() -> exchange.exchange.openThings() == 0);
        await().atMost(Duration.ofMinutes(2)).until(() -> exchange.exchange.remembered() == 0);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> ManagementFactory.getThreadMXBean().getThreadCount() <= threads);
        say(
                "%d calls later: %d threads instead of %d",
                MANY, ManagementFactory.getThreadMXBean().getThreadCount(), threads);
        say("and %d open files and sockets instead of %d", openFiles(), files);
        assertThat(openFiles()).isLessThanOrEqualTo(files);
    }

    private void rounds(List<SoftPhone> callers, int rounds) throws InterruptedException {
        for (int round = 0; round < rounds; round++) {
            callers.forEach(caller -> caller.dial("sales"));
            callers.forEach(caller -> caller.await(200).hangUp());
            for (int i = 0; i < callers.size(); i++) {
                exchange.ended();
            }
        }
    }

    /** Of this process, where the system says so; else 0. */
    private static int openFiles() {
        String[] files = new File("/proc/self/fd").list();
        return files == null ? 0 : files.length;
    }

    private static double max(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    private static ConditionFactory soon() {
        return await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2));
    }

    private static void say(String sentence, Object... values) {
        System.out.println("Reach: " + sentence.formatted(values) + ".");
    }
}
