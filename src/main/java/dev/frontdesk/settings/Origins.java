package dev.frontdesk.settings;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a list of origins: scheme, host, and a port where it is not the usual one, as browsers write them. */
final class Origins {

    private Origins() {}

    /** @throws Malformed if one of them is anything else */
    static Set<String> parse(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .map(Origins::origin)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String origin(String text) {
        if (text.equals("*")) {
            throw new Malformed("a star would let every page in; the sites must be named");
        }
        URI address = BaseAddress.parse(text);
        if (!address.getPath().isEmpty()) {
            throw new Malformed("one of its origins goes on after the host");
        }
        return address.toString().toLowerCase(Locale.ROOT).replaceFirst("^(https:.*):443$|^(http:.*):80$", "$1$2");
    }
}
