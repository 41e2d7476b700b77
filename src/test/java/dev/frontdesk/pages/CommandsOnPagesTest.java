package dev.frontdesk.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each profile, option and goal of the commands in README and pages exists, and the server's command is the real one. */
class CommandsOnPagesTest {

    private static final Pattern PROFILE = Pattern.compile("(?<![\\w-])-P([a-z]+)");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])-D([A-Za-z.]+)");
    private static final Pattern GOAL = Pattern.compile("\\bmvn(?: -[\\w=.]+)* ([a-z]+)\\b");

    private static final Set<String> MAVENS_WORDS = Set.of("clean", "test", "package", "verify", "spotless");
    private static final Set<String> MAVENS_OPTIONS = Set.of("skipTests", "test", "it.test");

    private final Named named = new Named();
    private final Sources sources = new Sources();

    @Test
    void everyProfileExists() {
        assertThat(named.unknown(PROFILE, sources::hasProfile)).isEmpty();
    }

    @Test
    void everyOptionExists() {
        assertThat(named.unknown(OPTION, name -> MAVENS_OPTIONS.contains(name) || sources.hasOption(name)))
                .isEmpty();
    }

    @Test
    void everyGoalExists() {
        assertThat(named.unknown(GOAL, MAVENS_WORDS::contains)).isEmpty();
    }

    @Test
    void theCommandOfTheReadmeIsThatOfTheProcfile() {
        String command = options(named.readme().text());

        assertThat(command).isEqualTo(options(Page.read(Path.of("Procfile")).text()));
    }

    /** From the server's jar to the end of its command, in one line and with one port. */
    private static String options(String text) {
        String joined = text.replaceAll("\\\\\\R\\s*", "").replace("$PORT", "8080");
        int start = joined.indexOf("-jar target/payara-micro.jar");
        return joined.substring(start, joined.indexOf("2>&1", start));
    }
}
