package dev.frontdesk.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.notices.NoticeKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each class, package and file that README and pages name exists: what is renamed or moved in code alone fails here. */
class PagesTest {

    private static final Pattern CLASS =
            Pattern.compile("(?:dev\\.frontdesk\\.)?((?:[a-z]+\\.)*)([A-Z]\\w*[a-z]\\w*)(?:[.#](\\w+)(?:\\(\\))?)?");
    private static final Pattern PACKAGE = Pattern.compile("(?:dev\\.frontdesk\\.)?([a-z]+)((?:\\.[a-z]+)*)");
    private static final Pattern FULL_CLASS = Pattern.compile("\\b(dev\\.frontdesk(?:\\.[a-z]+)*\\.[A-Z]\\w*)");
    private static final Pattern OUR_PATH =
            Pattern.compile("(?<![\\w/.])((?:src|webapp|payara-config|\\.github)/[\\w./-]*\\w)");
    private static final Pattern BUILT =
            Pattern.compile("(?<![\\w/.])target/(?:[\\w-]+/)*([\\w-]+)(?:\\.(?:war|jar))?");
    private static final Pattern FILE = Pattern.compile("[\\w-]+\\.(?:md|java|sql|xml|js|css|html|json|conf|yml)");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z.]+)\"");
    private static final Pattern FIRST_COLUMN = Pattern.compile("^\\| (`.*?`) \\|", Pattern.MULTILINE);
    private static final Pattern IN_BACKTICKS = Pattern.compile("`([a-z.]+)`");

    private static final Predicate<String> IS_FILE = FILE.asMatchPredicate();
    private static final Predicate<String> IS_CLASS = CLASS.asMatchPredicate().and(IS_FILE.negate());

    private final Named named = new Named();
    private final Sources sources = new Sources();

    @Test
    void everyClassExists() {
        assertThat(named.unknown(Page::names, IS_CLASS, this::isClass)).isEmpty();
        assertThat(named.unknown(page -> Page.found(FULL_CLASS, page.text()), name -> true, this::isClass))
                .isEmpty();
    }

    private boolean isClass(String name) {
        Matcher parts = CLASS.matcher(name);
        if (!parts.matches() || parts.group(1).isEmpty() && isNoClass(parts.group(2))) {
            return parts.matches();
        }
        String member = parts.group(3);
        return sources.classes(parts.group(1), parts.group(2))
                .anyMatch(source -> member == null || source.matches("(?s).*\\b" + member + "\\b.*"));
    }

    /** A parameter of Plivo's, or a file without an ending. */
    private boolean isNoClass(String name) {
        return sources.says(name) || Files.exists(Path.of(name));
    }

    @Test
    void everyPackageExists() {
        assertThat(named.unknown(Page::names, this::isBelowAPackage, this::isPackage))
                .isEmpty();
    }

    private boolean isBelowAPackage(String name) {
        Matcher parts = PACKAGE.matcher(name);
        return parts.matches() && !parts.group(2).isEmpty() && sources.hasPackage(parts.group(1));
    }

    /** Events that others are sent, such as {@code call.ended}, look alike. */
    private boolean isPackage(String name) {
        return sources.hasPackage(name.replace("dev.frontdesk.", ""))
                || NoticeKind.of(name).isPresent();
    }

    /** From top to bottom, as {@code ArchitectureTest} has it, so that both lists agree. */
    @Test
    void theReadmeNamesEveryPackageInTheOrderOfTheArrows() {
        List<String> order = inOrder(QUOTED, topDown());
        String table = named.readme().section("## The code");
        List<String> inTable = inOrder(IN_BACKTICKS, String.join("", Page.found(FIRST_COLUMN, table)));

        assertThat(order).containsExactlyInAnyOrderElementsOf(sources.packages());
        assertThat(inTable).isEqualTo(order);
    }

    private List<String> inOrder(Pattern pattern, String text) {
        return Page.found(pattern, text).stream()
                .filter(sources.packages()::contains)
                .toList();
    }

    private String topDown() {
        String source = sources.classes("", "ArchitectureTest").findFirst().orElseThrow();
        int start = source.indexOf("TOP_DOWN = List.of(");
        return source.substring(start, source.indexOf(";", start));
    }

    @Test
    void everyFileExists() {
        assertThat(named.unknown(OUR_PATH, name -> Files.exists(Path.of(name)))).isEmpty();
        assertThat(named.unknown(BUILT, this::isBuilt)).isEmpty();
        assertThat(named.unknown(Page::names, IS_FILE, name -> sources.hasFileNamed(name) || isPackage(name)))
                .isEmpty();
    }

    private boolean isBuilt(String name) {
        return name.equals("classes") || sources.pomNames(name);
    }
}
