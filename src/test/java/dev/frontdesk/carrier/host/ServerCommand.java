package dev.frontdesk.carrier.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The command of the Procfile, word by word, so that tests and laptops run what production runs. That all it says goes to
 * one stream is for a shell to do; the callers of this class join the two.
 */
public final class ServerCommand {

    private static final String WEB = "web:";
    private static final String ONE_STREAM = "2>&1";

    private ServerCommand() {}

    /** With {@code PORT} and {@code JAVA_OPTS} of this environment, and the Java that runs us. */
    public static List<String> with(Map<String, String> environment) {
        return Stream.of(webLine().substring(WEB.length()).strip().split("\\s+"))
                .flatMap(word -> substituted(word, environment))
                .toList();
    }

    private static Stream<String> substituted(String word, Map<String, String> environment) {
        if (word.equals("java")) {
            return Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString());
        }
        if (word.equals(ONE_STREAM)) {
            return Stream.empty();
        }
        if (!word.startsWith("$")) {
            return Stream.of(word);
        }
        String value = environment.getOrDefault(word.substring(1), "").strip();
        return value.isEmpty() ? Stream.empty() : Stream.of(value.split("\\s+"));
    }

    private static String webLine() {
        try (Stream<String> lines = Files.lines(Path.of("Procfile"))) {
            return lines.filter(line -> line.startsWith(WEB)).findFirst().orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The Procfile cannot be read", unreadable);
        }
    }
}
