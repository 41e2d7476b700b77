package dev.frontdesk.pages;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the pages name, and which of it does not exist. */
final class Named {

    private final List<Page> pages = Page.all();

    List<Page> pages() {
        return pages;
    }

    Page readme() {
        return pages.get(0);
    }

    /** Of all names of a kind those that do not exist, each with its page. */
    List<String> unknown(Function<Page, List<String>> names, Predicate<String> isOfKind, Predicate<String> exists) {
        return pages.stream()
                .flatMap(page -> names.apply(page).stream()
                        .filter(isOfKind)
                        .filter(exists.negate())
                        .map(name -> page + ": " + name))
                .distinct()
                .toList();
    }

    /** The same for what this pattern finds in the pages' code. */
    List<String> unknown(Pattern pattern, Predicate<String> exists) {
        return unknown(page -> found(pattern, page.code()), name -> true, exists);
    }

    private static List<String> found(Pattern pattern, List<String> texts) {
        return texts.stream()
                .flatMap(text -> Page.found(pattern, text).stream())
                .toList();
    }
}
