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

    private static final Instant YEAR_1 = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

    private Cursor() {}

    static String behind(Call call) {
        String place = call.summary().startedAt().getEpochSecond() + " " + call.callUuid();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for text that is no cursor of ours. */
    static Optional<Place> parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
            Instant startedAt = Instant.ofEpochSecond(Long.parseLong(parts[0]));
            return parts.length == 2 && canBeAsked(startedAt, parts[1])
                    ? Optional.of(new Place(startedAt, parts[1]))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException noCursor) {
            return Optional.empty();
        }
    }

    /** What a database has no word for is in no cursor of ours. */
    private static boolean canBeAsked(Instant startedAt, String callUuid) {
        return !startedAt.isBefore(YEAR_1) && startedAt.isBefore(YEAR_10000) && callUuid.indexOf('\0') < 0;
    }
}
