package dev.frontdesk.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pages lead to each other, and have the form that readers rely on. */
class LinksTest {

    private static final Pattern HEADING = Pattern.compile("^## (.*)$", Pattern.MULTILINE);

    private final List<Page> pages = Page.all();

    @Test
    void everyLinkLeadsSomewhere() {
        List<String> wrong = new ArrayList<>();
        for (Page page : pages) {
            page.links().stream()
                    .filter(link -> !link.startsWith("http"))
                    .filter(link -> !leadsSomewhere(page, link))
                    .forEach(link -> wrong.add(page + ": " + link));
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean leadsSomewhere(Page page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty()
                ? page.file()
                : page.file().resolveSibling(parts[0]).normalize();
        return Files.exists(target)
                && (parts.length == 1 || Page.read(target).anchors().contains(parts[1]));
    }

    @Test
    void everyPageIsLinked() {
        List<Path> linked = pages.stream()
                .flatMap(page -> page.links().stream()
                        .map(link -> page.file()
                                .resolveSibling(link.replaceFirst("#.*", ""))
                                .normalize()))
                .toList();

        assertThat(linked)
                .containsAll(
                        Page.below(Path.of("src/docs")).stream().map(Page::file).toList());
    }

    @Test
    void aDecisionSaysWhatWhyAndWhatWouldShowItWrong() {
        assertThat(Page.below(Path.of("src/docs/decisions")))
                .filteredOn(page -> !page.file().endsWith("README.md"))
                .hasSizeGreaterThan(10)
                .allSatisfy(page -> {
                    assertThat(page.text()).containsPattern("\\A# \\d{4}\\. .*\\R\\R\\d{4}-\\d\\d-\\d\\d, \\w+");
                    assertThat(Page.found(HEADING, page.text()))
                            .containsExactly("Context", "Decision", "What gets worse", "What would show it wrong");
                });
    }

    @Test
    void theReadmeIsReadInFiveMinutes() {
        assertThat(pages.get(0).text().lines()).hasSizeLessThan(160);
    }
}
