package dev.frontdesk.history.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether a request accepts an event stream (RFC 9110, section 12.5.1). The most precise of its ranges decides. */
final class AcceptedStream {

    static final String TYPE = MediaType.SERVER_SENT_EVENTS;

    private static final List<String> RANGES = List.of(TYPE, "text/*", "*/*");

    private AcceptedStream() {}

    static boolean isAccepted(HttpServletRequest request) {
        List<String> ranges = Collections.list(request.getHeaders("Accept")).stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .map(range -> range.strip().toLowerCase(Locale.ROOT))
                .filter(range -> !range.isEmpty())
                .toList();
        return ranges.isEmpty()
                || RANGES.stream()
                        .flatMap(wanted -> ranges.stream().filter(range -> isRange(range, wanted)))
                        .findFirst()
                        .filter(range -> !range.matches("(?s).*;\\s*q\\s*=\\s*0(\\.0*)?\\s*(;.*)?"))
                        .isPresent();
    }

    private static boolean isRange(String range, String wanted) {
        return range.split(";", 2)[0].strip().equals(wanted);
    }
}
