package dev.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds what ArchUnit cannot see in compiled classes: each public type has Javadoc, each package a package-info. */
class SourcesTest {

    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "^public (?:(?:final|abstract|sealed|non-sealed) )*(?:class|interface|enum|record|@interface) ",
            Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/test/java"})
    void everyPublicTypeHasJavadoc(String root) throws IOException {
        assertThat(sources(root, SourcesTest::lacksJavadoc)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/test/java"})
    void everyPackageHasAPackageInfo(String root) throws IOException {
        assertThat(sources(root, file -> !Files.exists(file.resolveSibling("package-info.java"))))
                .isEmpty();
    }

    private static List<Path> sources(String root, Predicate<Path> which) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(root, "dev"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(which)
                    .toList();
        }
    }

    private static boolean lacksJavadoc(Path file) {
        String source = read(file);
        Matcher type = PUBLIC_TYPE.matcher(source);
        return type.find() && !source.substring(0, type.start()).contains("/**");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
