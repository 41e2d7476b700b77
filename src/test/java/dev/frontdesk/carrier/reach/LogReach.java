package dev.frontdesk.carrier.reach;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Measures how long a Frontdesk with a large log takes to answer what people and programs ask it, one question after the
 * other. With the address of a second one, whose log is small, it asks both in turn, so that a slow minute of the machine
 * slows both, and prints the ratio of their medians:
 *
 * <pre>
 * java -cp target/test-classes dev.frontdesk.carrier.reach.LogReach $API_TOKEN http://localhost:8080 http://localhost:8081
 * </pre>
 *
 * <p>For logs that {@code src/test/resources/log/years.sql} has filled, whose lines, users and names it knows. Each question
 * is asked {@value #TIMES} times with values of its own, after {@value #WARM} times that do not count.
 */
public final class LogReach {

    private static final int WARM = 40;
    private static final int TIMES = 200;

    private final List<AskedLog> logs;

    private LogReach(List<AskedLog> logs) {
        this.logs = logs;
    }

    /** @param arguments the token, and the addresses of one or two Frontdesks that take it */
    public static void main(String... arguments) {
        LogReach reach = new LogReach(Stream.of(arguments)
                .skip(1)
                .map(base -> new AskedLog(base, arguments[0]))
                .toList());
        LogQuestions.all().forEach((name, path) -> reach.measure(name, WARM, TIMES, path));
        reach.measure("statistics of a day", WARM, TIMES, (log, i) -> statistics(log, 1 + i % 7, i % 7, "line"));
        for (String by : new String[] {"line", "user", "hour", "weekday", "day"}) {
            reach.measure("statistics of a month by " + by, 3, 10, (log, i) -> statistics(log, 30 + i, i, by));
        }
    }

    private static String statistics(AskedLog log, int since, int until, String by) {
        Instant end = log.newest();
        return "/api/statistics?zone=Europe/Berlin&by=" + by + "&since=" + end.minus(Duration.ofDays(since)) + "&until="
                + end.minus(Duration.ofDays(until));
    }

    private void measure(String name, int warm, int times, BiFunction<AskedLog, Integer, String> path) {
        List<Times> each = logs.stream().map(log -> new Times(log, times)).toList();
        for (int i = -warm; i < times; i++) {
            for (Times log : each) {
                log.ask(path.apply(log.log(), i + warm), i);
            }
        }
        String figures = String.join("   ", each.stream().map(Times::text).toList());
        double ratio = each.get(0).median() / each.get(each.size() - 1).median();
        System.out.printf("%-32s %s%s%n", name, figures, each.size() < 2 ? "" : String.format("   ratio %5.2f", ratio));
    }
}
