package dev.frontdesk.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The page is for browsers from Safari 16.0, Firefox 102 and Chrome 104 on: what all of these had in autumn 2022. One newer
 * function stops the page in the middle of its list, and no browser of the tests would notice. The functions and signs below
 * came later, by https://github.com/mdn/browser-compat-data.
 */
class OlderBrowsersTest {

    private static final List<String> NEWER_FUNCTIONS = List.of(
            "URL\\.(canParse|parse)\\(",
            "\\.(toSorted|toReversed|toSpliced)\\(",
            "\\b(Object|Map)\\.groupBy\\(",
            "\\bPromise\\.(withResolvers|try)\\(",
            "\\bArray\\.fromAsync\\(",
            "\\bAbortSignal\\.any\\(",
            "\\bIterator\\.",
            "\\.(values|keys|entries)\\(\\)\\s*\\.(map|filter|take|drop|some|every|find|reduce|toArray|forEach)\\(",
            "\\.(union|intersection|difference|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\\(",
            "\\.(isWellFormed|toWellFormed)\\(",
            "\\.checkVisibility\\(",
            "\\bstartViewTransition\\(",
            "\\.(showPopover|hidePopover|togglePopover)\\(",
            "\\bRegExp\\.escape\\(",
            "\\.(toBase64|toHex|setFromBase64)\\(|\\.fromBase64\\(",
            "\\bTemporal\\.|\\bIntl\\.DurationFormat\\b",
            "\\bimport\\s+[^;]*\\bwith\\s*\\{",
            "\\(\\?<[=!]");

    private static final List<String> NEWER_STYLES = List.of(
            "^\\s+&",
            "@(scope|starting-style|property|position-try)\\b",
            "\\bcolor-mix\\(",
            "\\blight-dark\\(",
            "\\btext-wrap\\s*:",
            "\\bfield-sizing\\s*:",
            "\\banchor-name\\s*:");

    @Test
    void thePageUsesNoFunctionThatTheyLack() {
        assertThat(found(".js", NEWER_FUNCTIONS)).isEmpty();
    }

    @Test
    void thePageUsesNoStyleThatTheyLack() {
        assertThat(found(".css", NEWER_STYLES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return URL.canParse(url)",
                "calls.toSorted()",
                "Object.groupBy(calls, outcome)",
                "const { promise } = Promise.withResolvers();",
                "rows.values().map((row) => row.call)",
            })
    void aNewerFunctionIsFound(String line) {
        assertThat(isNewer(line, NEWER_FUNCTIONS)).isTrue();
    }

    private static List<String> found(String ending, List<String> newer) {
        try (Stream<Path> files = Files.walk(Path.of("webapp"))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(file -> lines(file).stream()
                            .filter(line -> isNewer(line, newer))
                            .map(line -> file + ": " + line.strip()))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isNewer(String line, List<String> newer) {
        return newer.stream()
                .anyMatch(pattern -> Pattern.compile(pattern).matcher(line).find());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
