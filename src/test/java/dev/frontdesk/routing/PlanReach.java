package dev.frontdesk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.directory.Snapshot;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/**
 * How long a plan takes for a large company: 200 users with some 500 apps, 30 schedules, 1,000 blocked callers. {@code mvn test
 * -Dtest=PlanReach}, on a machine that does nothing else. It is no part of the build, whose machine does.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class PlanReach {

    private static final List<String> SALES = List.of("sip:sales@phone.plivo.com");
    private static final int CALLERS = 1000;
    private static final double MOST_MICROSECONDS = 100;
    private static final int MEDIAN = 50;

    private Snapshot directory;
    private int calls;

    /** A company whose line is open, since a closed one is planned at once. */
    @Setup
    public void found() {
        long seed = 1;
        do {
            directory = new Company(seed++, 200, 30).directory(5, 1000);
        } while (!plan("+442071838751").ringsSomebody());
    }

    /** One caller after the other, most of them on no list. */
    @Benchmark
    public Object plan() {
        return plan("+4420718" + (10_000 + calls++ % CALLERS));
    }

    private RingPlan plan(String caller) {
        return Routing.plan(directory, SALES, caller, Company.NOON);
    }

    @Test
    void halfOfThePlansTakeLessThanATenthOfAMillisecond() throws RunnerException {
        Statistics micros = new Runner(new OptionsBuilder()
                        .include(PlanReach.class.getName() + ".plan")
                        .build())
                .runSingle()
                .getPrimaryResult()
                .getStatistics();

        System.out.printf(
                "Reach: a plan takes %.1f us in the mean, %.1f in the median, %.1f at p99.%n",
                micros.getMean(), micros.getPercentile(MEDIAN), micros.getPercentile(99));
        assertThat(micros.getPercentile(MEDIAN)).isLessThan(MOST_MICROSECONDS);
    }
}
