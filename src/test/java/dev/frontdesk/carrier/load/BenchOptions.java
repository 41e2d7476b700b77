package dev.frontdesk.carrier.load;

import java.time.Duration;
import java.util.List;
import java.util.Properties;

/**
 * The options of {@code mvn -Pbench}, given with {@code -D}.
 *
 * @param calls a round has
 * @param warmup so many calls before the first round, or as many as go into {@code warmupSeconds}
 * @param connections over which calls are played without a pause
 * @param few true: only five webhooks of an answered call and four of another one
 * @param rate calls a second; 0: as many as go over the connections
 * @param seconds how long a round with a rate takes
 * @param minutes one long round instead, reported every minute; 0: none
 * @param readers so many read the live feed meanwhile; 0: none
 * @param subscribers so many programs are sent the end of each call meanwhile; 0: none
 * @param log so many calls are put into the tables, and all is measured again; 0: not
 */
record BenchOptions(
        int calls,
        int warmup,
        int warmupSeconds,
        int rounds,
        int connections,
        boolean few,
        double rate,
        int seconds,
        int minutes,
        int readers,
        int subscribers,
        int log) {

    static final List<String> NAMES = List.of(
            "calls",
            "warmup",
            "warmupSeconds",
            "rounds",
            "connections",
            "webhooks",
            "rate",
            "seconds",
            "minutes",
            "readers",
            "subscribers",
            "log");

    static BenchOptions from(Properties given) {
        return new BenchOptions(
                number(given, "calls", 2000, 100_000),
                number(given, "warmup", 3000, 100_000),
                number(given, "warmupSeconds", 60, 600),
                number(given, "rounds", 3, 20),
                number(given, "connections", 16, 256),
                Plan.isFew(given),
                number(given, "rate", 0, 1000),
                number(given, "seconds", 30, 600),
                number(given, "minutes", 0, 24 * 60),
                number(given, "readers", 0, 500),
                number(given, "subscribers", 0, 100),
                number(given, "log", 0, 10_000_000));
    }

    /** No round takes longer, however slow Frontdesk is. */
    Duration longestRound() {
        return Duration.ofSeconds(180);
    }

    private static int number(Properties given, String name, int otherwise, int most) {
        String text = given.getProperty(name, String.valueOf(otherwise));
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) > most) {
            throw new IllegalArgumentException(
                    "-D" + name + "=" + text + " is no number from 0 to " + most + "; without it: " + otherwise + ".");
        }
        return Integer.parseInt(text);
    }
}
