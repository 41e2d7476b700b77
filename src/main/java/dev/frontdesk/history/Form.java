package dev.frontdesk.history;

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

    /** @param accepted the media types that a client accepts, the best first */
    static Form of(List<MediaType> accepted) {
        return accepted.stream()
                .flatMap(range -> Stream.of(values()).filter(form -> range.isCompatible(form.type)))
                .findFirst()
                .orElse(JSON);
    }

    String contentType() {
        return contentType;
    }
}
