package dev.frontdesk.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.ApiApplication;
import dev.frontdesk.carrier.host.SettingNames;
import dev.frontdesk.plivo.PlivoApplication;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever README and pages name exists: a renamed class, a dropped setting or a moved page fails here. */
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
    private static final Pattern SETTING = Pattern.compile("(?<![\\w.])([A-Z]+(?:_[A-Z]+)+)(?![\\w.])");
    private static final Pattern SETTING_IN_CODE = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+|PORT|SEEDS)\"");
    private static final Pattern ANY_SETTING = Pattern.compile("`([A-Z]+(?:_[A-Z]+)*)`");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:(GET|POST|PUT|DELETE) )?(?:(?<![^\\s(\"])|https?://[\\w.:-]+|\\$PUBLIC_URL)(/(?:api|plivo)(?:/[\\w{}-]+)+/?)");
    private static final Pattern FOREIGN = Pattern.compile("https?://(?:www|api|github)\\.\\S+");
    private static final Pattern PROFILE = Pattern.compile("(?<![\\w-])-P([a-z]+)");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])-D([A-Za-z.]+)");
    private static final Pattern GOAL = Pattern.compile("\\bmvn(?: -[\\w=.]+)* ([a-z]+)\\b");
    private static final Pattern METRIC = Pattern.compile("(frontdesk_[a-z_]+)");

    private static final Predicate<String> IS_FILE = FILE.asMatchPredicate();
    private static final Predicate<String> IS_CLASS = CLASS.asMatchPredicate().and(IS_FILE.negate());

    /** Read from the environment by others than {@code Settings}: the shell, the server's command, GitHub. */
    private static final Set<String> OTHERS_SETTINGS = Set.of("JAVA_OPTS", "JAVA_HOME");

    private static final Set<String> MAVENS_WORDS = Set.of("clean", "test", "package", "verify", "spotless");
    private static final Set<String> MAVENS_OPTIONS = Set.of("skipTests", "test", "it.test");

    private final List<Page> pages = Page.all();
    private final Sources sources = new Sources();
    private final Addresses addresses = Addresses.of(new ApiApplication(), new PlivoApplication());

    @Test
    void everyClassExists() {
        assertThat(unknown(Page::names, IS_CLASS, this::isClass)).isEmpty();
        assertThat(unknown(page -> Page.found(FULL_CLASS, page.text()), name -> true, this::isClass))
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
        assertThat(unknown(Page::names, this::isBelowAPackage, this::isPackage)).isEmpty();
    }

    private boolean isBelowAPackage(String name) {
        Matcher parts = PACKAGE.matcher(name);
        return parts.matches() && !parts.group(2).isEmpty() && sources.hasPackage(parts.group(1));
    }

    private boolean isPackage(String name) {
        return sources.hasPackage(name.replace("dev.frontdesk.", ""));
    }

    @Test
    void theReadmeNamesEveryPackage() {
        String table = pages.get(0).section("## The code");

        assertThat(sources.packages()).allSatisfy(name -> assertThat(table).contains("\n| `" + name + "` |"));
    }

    @Test
    void everyFileExists() {
        assertThat(unknown(page -> found(OUR_PATH, page.code()), name -> true, name -> Files.exists(Path.of(name))))
                .isEmpty();
        assertThat(unknown(page -> found(BUILT, page.code()), name -> true, this::isBuilt))
                .isEmpty();
        assertThat(unknown(Page::names, IS_FILE, name -> sources.hasFileNamed(name) || isPackage(name)))
                .isEmpty();
    }

    private boolean isBuilt(String name) {
        return name.equals("classes") || sources.pomNames(name);
    }

    @Test
    void everySettingExists() {
        assertThat(unknown(
                        page -> found(SETTING, page.code()),
                        name -> !OTHERS_SETTINGS.contains(name),
                        SettingNames.ALL::contains))
                .isEmpty();
    }

    @Test
    void theReadmeNamesEverySetting() {
        String table = pages.get(0).section("## Settings");
        Set<String> inCode = new TreeSet<>();
        Stream.of("Settings", "DatabaseAddress")
                .flatMap(name -> sources.classes("", name))
                .forEach(source -> inCode.addAll(Page.found(SETTING_IN_CODE, source)));

        assertThat(Page.found(ANY_SETTING, table)).containsAll(SettingNames.ALL);
        assertThat(SettingNames.ALL).containsAll(inCode);
    }

    @Test
    void everyAddressExists() {
        List<String> wrong = new ArrayList<>();
        pages.forEach(page -> page.code()
                .forEach(code -> ADDRESS.matcher(FOREIGN.matcher(code).replaceAll(""))
                        .results()
                        .filter(found -> !isAddress(found))
                        .forEach(found -> wrong.add(page + ": " + found.group()))));

        assertThat(wrong).isEmpty();
    }

    private boolean isAddress(MatchResult found) {
        String path = found.group(2);
        return path.endsWith("/") ? addresses.haveBelow(path) : addresses.have(found.group(1), path);
    }

    @Test
    void everyProfileExists() {
        assertThat(unknown(page -> found(PROFILE, page.code()), name -> true, sources::hasProfile))
                .isEmpty();
    }

    @Test
    void everyOptionExists() {
        assertThat(unknown(
                        page -> found(OPTION, page.code()), name -> !MAVENS_OPTIONS.contains(name), sources::hasOption))
                .isEmpty();
    }

    @Test
    void everyGoalExists() {
        assertThat(unknown(page -> found(GOAL, page.code()), name -> true, MAVENS_WORDS::contains))
                .isEmpty();
    }

    @Test
    void theCommandOfTheReadmeIsThatOfTheProcfile() {
        String command = options(pages.get(0).text());

        assertThat(command).isEqualTo(options(Page.read(Path.of("Procfile")).text()));
    }

    /** From the server's jar to the end of its command, in one line and with one port. */
    private static String options(String text) {
        String joined = text.replaceAll("\\\\\\R\\s*", "").replace("$PORT", "8080");
        int start = joined.indexOf("-jar target/payara-micro.jar");
        return joined.substring(start, joined.indexOf("2>&1", start));
    }

    @Test
    void everyMetricExists() {
        assertThat(unknown(page -> found(METRIC, page.code()), name -> true, this::isMetric))
                .isEmpty();
    }

    private boolean isMetric(String name) {
        return sources.says(name.replaceFirst("_(total|count|sum)$", "")
                .replaceFirst("_seconds$", "")
                .replace('_', '.'));
    }

    private static List<String> found(Pattern pattern, List<String> texts) {
        return texts.stream()
                .flatMap(text -> Page.found(pattern, text).stream())
                .toList();
    }

    /** What a page names of a kind and there is not, with the page. */
    private List<String> unknown(
            Function<Page, List<String>> names, Predicate<String> isOfKind, Predicate<String> exists) {
        return pages.stream()
                .flatMap(page -> names.apply(page).stream()
                        .filter(isOfKind)
                        .filter(exists.negate())
                        .map(name -> page + ": " + name))
                .distinct()
                .toList();
    }
}
