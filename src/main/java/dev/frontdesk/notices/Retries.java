package dev.frontdesk.notices;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * When something that could not be sent is tried again: a little later than planned, so that those that failed together do not
 * return together.
 */
public final class Retries {

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14));

    private static final double JITTER = 0.1;

    private final DoubleSupplier random;

    /** @param random from 0 to 1 */
    public Retries(DoubleSupplier random) {
        this.random = random;
    }

    /**
     * The wait after a failure; empty after the last.
     *
     * @param failures how often it has failed, from 1
     */
    public Optional<Duration> after(int failures) {
        if (failures > WAITS.size()) {
            return Optional.empty();
        }
        Duration planned = WAITS.get(failures - 1);
        return Optional.of(planned.plusMillis((long) (planned.toMillis() * JITTER * random.getAsDouble())));
    }
}
