package dev.frontdesk.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of this project, as far as pages speak of them. */
final class Sources {

    private static final Path PRODUCT = Path.of("src/main/java/dev/frontdesk");
    private static final List<Path> FOLDERS =
            List.of(Path.of("src"), Path.of("webapp"), Path.of("payara-config"), Path.of(".github"));
    private static final Pattern PROFILE = Pattern.compile("<profile>\\s*<id>([a-z]+)</id>");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\n]*)\"");
    private static final Pattern PROPERTY = Pattern.compile("<([a-zA-Z.]+)/?>");

    private final Set<Path> files = walk();
    private final String pom = Page.read(Path.of("pom.xml")).text();
    private final Set<String> literals = literals("src/main/java");
    private final Set<String> testLiterals = literals("src/test/java");

    private static Set<Path> walk() {
        return Stream.concat(FOLDERS.stream().flatMap(Sources::below), Stream.of(Path.of("pom.xml")))
                .collect(Collectors.toSet());
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Set<String> literals(String folder) {
        return files.stream()
                .filter(file -> file.startsWith(folder) && file.toString().endsWith(".java"))
                .flatMap(file -> Page.found(LITERAL, Page.read(file).text()).stream())
                .collect(Collectors.toSet());
    }

    /** The text of a class; the package may be left out, or its first parts. */
    Stream<String> classes(String packages, String name) {
        String path = "/" + packages.replace('.', '/') + name + ".java";
        return files.stream()
                .filter(file -> ("/" + file).endsWith(path))
                .map(file -> Page.read(file).text());
    }

    boolean hasFileNamed(String name) {
        return files.stream().anyMatch(file -> file.endsWith(name));
    }

    boolean hasPackage(String name) {
        Path path = Path.of("dev/frontdesk", name.split("\\."));
        return files.contains(Path.of("src/main/java").resolve(path))
                || files.contains(Path.of("src/test/java").resolve(path));
    }

    /** Packages of the product that have classes, those with a dot included. */
    Set<String> packages() {
        return files.stream()
                .filter(file -> file.startsWith(PRODUCT) && file.toString().endsWith(".java"))
                .map(file -> PRODUCT.relativize(file.getParent()).toString().replace('/', '.'))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Whether the product's code has this text between quotes. */
    boolean says(String text) {
        return literals.contains(text);
    }

    boolean hasProfile(String id) {
        return Page.found(PROFILE, pom).contains(id);
    }

    boolean hasOption(String name) {
        return testLiterals.contains(name) || Page.found(PROPERTY, pom).contains(name);
    }

    boolean pomNames(String text) {
        return pom.contains(text);
    }
}
