package dev.frontdesk.api;

import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads the header {@code Accept} (RFC 9110, section 12.5.1). The most precise range that matches a media type decides, and a
 * quality of zero excludes. Parameters other than the quality are ignored.
 */
public final class AcceptedTypes {

    private static final String QUALITY_OF_ZERO = "(?s).*;\\s*q\\s*=\\s*0(\\.0*)?\\s*(;.*)?";

    private final List<String> ranges;

    private AcceptedTypes(List<String> ranges) {
        this.ranges = ranges;
    }

    /** @param headers the values of all headers {@code Accept} of a request; null or empty if it has none */
    public static AcceptedTypes of(Collection<String> headers) {
        return new AcceptedTypes(Stream.ofNullable(headers)
                .flatMap(Collection::stream)
                .flatMap(header -> Stream.of(header.split(",")))
                .map(range -> range.strip().toLowerCase(Locale.ROOT))
                .filter(range -> !range.isEmpty())
                .toList());
    }

    /** A request without ranges accepts everything. */
    public boolean include(MediaType type) {
        String family = type.getType().toLowerCase(Locale.ROOT);
        String name = type.getSubtype().toLowerCase(Locale.ROOT);
        return ranges.isEmpty()
                || Stream.of(family + "/" + name, family + "/*", "*/*", "*")
                        .flatMap(wanted -> ranges.stream().filter(range -> isRange(range, wanted)))
                        .findFirst()
                        .filter(range -> !range.matches(QUALITY_OF_ZERO))
                        .isPresent();
    }

    private static boolean isRange(String range, String wanted) {
        return range.split(";", 2)[0].strip().equals(wanted);
    }
}
