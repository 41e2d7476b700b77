package dev.frontdesk.history;

import dev.frontdesk.api.AcceptedTypes;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;

/** The forms in which calls are listed: pages of JSON, or all at once as CSV or NDJSON (a call a line). */
enum Form {
    JSON("application", "json", ""),
    /** With its encoding: spreadsheets would take another one. */
    CSV("text", "csv", ";charset=UTF-8"),
    NDJSON("application", "x-ndjson", "");

    private final MediaType type;
    private final String contentType;

    Form(String type, String subtype, String encoding) {
        this.type = new MediaType(type, subtype);
        this.contentType = type + "/" + subtype + encoding;
    }

    /**
     * @param ranges the media types that a client accepts, the best first
     * @param accepted says which of our forms they include
     */
    static Form of(List<MediaType> ranges, AcceptedTypes accepted) {
        List<Form> possible =
                Stream.of(values()).filter(form -> accepted.include(form.type)).toList();
        return ranges.stream()
                .flatMap(range -> possible.stream().filter(form -> range.isCompatible(form.type)))
                .findFirst()
                .orElse(JSON);
    }

    String contentType() {
        return contentType;
    }
}
