package dev.frontdesk.carrier.load;

import java.time.Duration;
import java.util.List;
import java.util.Properties;

/**
 * How hard a proof is.
 *
 * @param rate calls a second
 * @param few true: only five webhooks of an answered call and four of any other
 * @param call how long each call takes
 * @param before how long the load runs before the fault
 * @param away how long the fault lasts
 * @param after how long the load runs after it
 * @param times how often a database fails and recovers
 */
public record Plan(double rate, boolean few, Duration call, Duration before, Duration away, Duration after, int times) {

    /** For every build. */
    public static final Plan SHORT = new Plan(
            10, false, Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(2), 1);

    /** For {@code mvn -Poutage}, with what is given as {@code -Drate=100} and the like. */
    public static Plan from(Properties given) {
        return new Plan(
                number(given, "rate", 50),
                isFew(given),
                Duration.ofSeconds(6),
                Duration.ofSeconds(number(given, "before", 8)),
                Duration.ofSeconds(number(given, "seconds", 30)),
                Duration.ofSeconds(10),
                number(given, "times", 1));
    }

    /** How long the load runs, if a database fails. */
    public Duration length() {
        return before.plus(away.plus(after).multipliedBy(times));
    }

    /** @throws IllegalArgumentException where {@code webhooks} is neither {@code all} nor {@code few} */
    static boolean isFew(Properties given) {
        String webhooks = given.getProperty("webhooks", "all");
        if (!List.of("all", "few").contains(webhooks)) {
            throw new IllegalArgumentException("-Dwebhooks=" + webhooks + " is neither all nor few.");
        }
        return webhooks.equals("few");
    }

    private static int number(Properties given, String name, int otherwise) {
        String text = given.getProperty(name, String.valueOf(otherwise));
        if (!text.matches("[1-9]\\d{0,2}")) {
            throw new IllegalArgumentException("-D" + name + "=" + text + " is no number from 1 to 999.");
        }
        return Integer.parseInt(text);
    }
}
