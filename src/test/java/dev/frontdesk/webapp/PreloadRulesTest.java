package dev.frontdesk.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page names what its first view imports: a module left out is fetched late, one too many for nothing. */
class PreloadRulesTest {

    private static final Path ROOT = Path.of("webapp");
    private static final Pattern IMPORT = Pattern.compile("^import .*from '(\\.[^']+)'", Pattern.MULTILINE);
    private static final Pattern PRELOAD = Pattern.compile("<link rel=\"modulepreload\" href=\"([^\"]+)\">");

    @Test
    void thePagePreloadsWhatItsScriptImportsAndNothingElse() throws IOException {
        Set<Path> imported = new TreeSet<>();
        follow(ROOT.resolve("app.js"), imported);

        List<Path> preloaded = found(PRELOAD, ROOT.resolve("index.html")).stream()
                .map(ROOT::resolve)
                .toList();

        assertThat(imported).hasSizeGreaterThan(10);
        assertThat(preloaded).containsExactlyElementsOf(imported);
    }

    private static void follow(Path script, Set<Path> imported) throws IOException {
        for (String name : found(IMPORT, script)) {
            Path module = script.resolveSibling(name).normalize();
            if (imported.add(module)) {
                follow(module, imported);
            }
        }
    }

    private static List<String> found(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
