package dev.frontdesk.carrier.load;

import static java.util.stream.Collectors.toSet;

import dev.frontdesk.carrier.subscribers.Arrival;
import dev.frontdesk.carrier.subscribers.Programs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Programs that are sent the end of each call during the load: a quarter of them is down and a quarter takes four seconds for
 * each event, and how long after the webhook {@code hangup} was due the event reached each of the others.
 */
final class SubscribedPrograms implements AutoCloseable {

    private static final String SUFFIX = "_call_hungup";
    private static final Duration TO_ARRIVE = Duration.ofSeconds(30);

    private final Programs programs = Programs.start();
    private final Map<String, Long> due = new ConcurrentHashMap<>();
    private final int quick;

    private SubscribedPrograms(Operator operator, int number) {
        int quarter = number / 4;
        this.quick = number - 2 * quarter;
        for (int each = 0; each < quarter; each++) {
            operator.subscribe(programs.dead(), "call.hungup");
            operator.subscribe(programs.slow(), "call.hungup");
        }
        for (int each = 0; each < quick; each++) {
            operator.subscribe(programs.quick(), "call.hungup");
        }
    }

    /** Subscribes so many programs; those that are quick come last. */
    static SubscribedPrograms of(Operator operator, int number) {
        return new SubscribedPrograms(operator, number);
    }

    /** @param moment when the webhook of a call's end is to be sent, by {@link System#nanoTime()} */
    void expect(String callUuid, long moment) {
        due.put(callUuid + SUFFIX, moment);
    }

    /** Waits until the last event has come to the quick, and says how long each took. */
    Latencies latencies() {
        awaitAll();
        Latencies latencies = new Latencies();
        for (Arrival arrival : programs.arrivals()) {
            Long moment = due.get(arrival.event());
            if (moment != null) {
                latencies.add("call.hungup", moment, Math.max(0, arrival.moment() - moment));
            }
        }
        return latencies;
    }

    private void awaitAll() {
        try {
            Awaitility.await()
                    .atMost(TO_ARRIVE)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> missing() == 0);
        } catch (ConditionTimeoutException late) {
            // They are counted as faults.
        }
    }

    /** What should not have been. */
    List<String> faults() {
        long missing = missing();
        return missing == 0 ? List.of() : List.of(missing + " events did not reach a program that is quick.");
    }

    private long missing() {
        Set<Arrival> arrived = programs.arrivals().stream()
                .filter(arrival -> due.containsKey(arrival.event()))
                .map(arrival -> new Arrival(arrival.program(), arrival.event(), 0))
                .collect(toSet());
        return (long) due.size() * quick - arrived.size();
    }

    @Override
    public void close() {
        programs.close();
    }
}
