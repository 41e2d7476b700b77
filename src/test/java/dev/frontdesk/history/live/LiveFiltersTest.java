package dev.frontdesk.history.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.api.Filters;
import dev.frontdesk.history.CallsResource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LiveFiltersTest {

    /** They choose a page or a form of the list, and no calls. */
    private static final Set<String> PAGES = Set.of("limit", "cursor", "format", "changedSince");

    @Test
    void theFeedTakesTheFiltersOfTheList() throws NoSuchMethodException {
        String[] ofList = CallsResource.class
                .getMethod("calls")
                .getAnnotation(Filters.class)
                .value();
        List<String> filters =
                Stream.of(ofList).filter(name -> !PAGES.contains(name)).toList();

        assertThat(LiveServlet.FILTERS).containsExactlyInAnyOrderElementsOf(filters);
        assertThat(Arrays.asList(ofList)).containsAll(PAGES);
    }
}
