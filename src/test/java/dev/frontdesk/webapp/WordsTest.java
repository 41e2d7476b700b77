package dev.frontdesk.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of the page: each is there in every language, with the same places to fill, and the page asks for no other. */
class WordsTest {

    private static final Path PAGE = Path.of("webapp");
    private static final Pattern ENTRY = Pattern.compile("^ {4}'([^']+)': (.*),$", Pattern.MULTILINE);
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern ASKED = Pattern.compile("\\bt\\('([^']+)'");

    private static final Map<String, String> ENGLISH = words("en");

    @ParameterizedTest
    @ValueSource(strings = {"de", "es", "fr"})
    void eachTextIsThereInEveryLanguage(String language) {
        assertThat(words(language).keySet()).isEqualTo(ENGLISH.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "es", "fr"})
    void eachTextHasTheSamePlacesInEveryLanguage(String language) {
        assertThat(places(words(language))).isEqualTo(places(ENGLISH));
    }

    @Test
    void eachTextThatThePageAsksForIsThere() {
        assertThat(ENGLISH.keySet()).containsAll(asked());
    }

    private static Map<String, String> words(String language) {
        return ENTRY.matcher(text(PAGE.resolve("words").resolve(language + ".js")))
                .results()
                .collect(Collectors.toMap(entry -> entry.group(1), entry -> entry.group(2), (a, b) -> b, TreeMap::new));
    }

    private static Map<String, Set<String>> places(Map<String, String> words) {
        Map<String, Set<String>> places = new TreeMap<>();
        words.forEach((key, text) -> places.put(
                key,
                PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new))));
        return places;
    }

    private static Set<String> asked() {
        try (Stream<Path> files = Files.walk(PAGE)) {
            return files.filter(file -> file.toString().endsWith(".js"))
                    .flatMap(file -> ASKED.matcher(text(file)).results())
                    .map(asked -> asked.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
