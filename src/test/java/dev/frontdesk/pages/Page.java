package dev.frontdesk.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file that people read, in Markdown, or a package-info whose {@code code} and {@code link} tags are read as such. */
record Page(Path file, String text) {

    private static final Path ROOT_PACKAGE = Path.of("src/main/java/dev/frontdesk/package-info.java");
    private static final Pattern BLOCK = Pattern.compile("^ *```.*?\\R(.*?)^ *```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);
    private static final Pattern TAG = Pattern.compile("\\{@(?:code|link)\\s+(?:\\*\\s+)?([^}\\s]+)}");

    /** README, the pages, those that GitHub looks for, and the root's package-info. */
    static List<Page> all() {
        List<Page> pages = new ArrayList<>(List.of(read(Path.of("README.md"))));
        pages.addAll(below(Path.of("src/docs")));
        pages.addAll(below(Path.of(".github")));
        String javadoc = read(ROOT_PACKAGE).text;
        pages.add(new Page(ROOT_PACKAGE, TAG.matcher(javadoc).replaceAll("`$1`")));
        return pages;
    }

    static Page read(Path file) {
        try {
            return new Page(file, Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Page> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(Page::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is in backticks within a line. */
    List<String> names() {
        return found(INLINE, BLOCK.matcher(text).replaceAll(""));
    }

    /** What stands in fenced blocks, and each name, a piece each. */
    List<String> code() {
        return Stream.concat(found(BLOCK, text).stream(), names().stream()).toList();
    }

    /** Where its links lead. */
    List<String> links() {
        return found(LINK, INLINE.matcher(BLOCK.matcher(text).replaceAll("")).replaceAll(""));
    }

    /** The anchors of its headings, as GitHub makes them. */
    List<String> anchors() {
        return found(HEADING, BLOCK.matcher(text).replaceAll("")).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\d _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    /** From this heading to the next of the same depth. */
    String section(String heading) {
        int start = text.indexOf(heading + "\n");
        int end = text.indexOf("\n" + heading.replaceFirst(" .*", " "), start + 1);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    /** The first group of each match. */
    static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
