package dev.frontdesk.history;

import dev.frontdesk.call.Call;
import dev.frontdesk.call.CallFilter.Place;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** A place in the list as text that fits into an address: the start and the id of the last call of a page. */
final class Cursor {

    private Cursor() {}

    static String behind(Call call) {
        String place = call.summary().startedAt().getEpochSecond() + " " + call.callUuid();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for text that is no cursor of ours. */
    static Optional<Place> parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
            return parts.length < 2 || parts[1].indexOf('\0') >= 0
                    ? Optional.empty()
                    : Optional.of(new Place(Instant.ofEpochSecond(Long.parseLong(parts[0])), parts[1]));
        } catch (IllegalArgumentException | DateTimeException noCursor) {
            return Optional.empty();
        }
    }
}
