package dev.frontdesk.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.ApiApplication;
import dev.frontdesk.carrier.host.SettingNames;
import dev.frontdesk.plivo.PlivoApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each setting, address and metric that README and pages name exists, and the README names every setting. */
class InterfaceOnPagesTest {

    private static final Pattern SETTING = Pattern.compile("(?<![\\w.])([A-Z]+(?:_[A-Z]+)+)(?![\\w.])");
    private static final Pattern SETTING_IN_CODE = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+|PORT|SEEDS)\"");
    private static final Pattern ANY_SETTING = Pattern.compile("`([A-Z]+(?:_[A-Z]+)*)`");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:(GET|POST|PUT|DELETE) )?(?:(?<![^\\s(\"])|https?://[\\w.:-]+|\\$PUBLIC_URL)(/(?:api|plivo)(?:/[\\w{}-]+(?:\\.\\w+)?)+/?)");
    private static final Pattern FOREIGN = Pattern.compile("https?://(?:www|api|github)\\.\\S+");
    private static final Pattern METRIC = Pattern.compile("(frontdesk_[a-z0-9_]+)");

    /** Read by others than {@code Settings}: the shell, the server's command, GitHub, {@code mvn -Prun}. */
    private static final Set<String> OTHERS_SETTINGS =
            Set.of("JAVA_OPTS", "JAVA_HOME", "DATABASE_PASSWORD", "SIP_PORT");

    private final Named named = new Named();
    private final Sources sources = new Sources();
    private final Addresses addresses = Addresses.of(new ApiApplication(), new PlivoApplication());

    @Test
    void everySettingExists() {
        assertThat(named.unknown(SETTING, name -> OTHERS_SETTINGS.contains(name) || SettingNames.ALL.contains(name)))
                .isEmpty();
    }

    @Test
    void theReadmeNamesEverySetting() {
        String table = named.readme().section("## Settings");
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
        named.pages()
                .forEach(page -> page.code()
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
    void everyMetricExists() {
        assertThat(named.unknown(METRIC, this::isMetric)).isEmpty();
    }

    private boolean isMetric(String name) {
        String counted = name.replaceFirst("_(total|count|sum)$", "");
        return isMeter(counted) || isMeter(counted.replaceFirst("_seconds$", ""));
    }

    private boolean isMeter(String name) {
        return sources.says(name.replace('_', '.'));
    }
}
