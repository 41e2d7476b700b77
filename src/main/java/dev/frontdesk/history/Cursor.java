package dev.frontdesk.history;

import dev.frontdesk.call.Call;
import dev.frontdesk.call.store.CallFilter.Position;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * A place in the list as text that fits into an address: when the last call of a page is listed, its id, and a digest of
 * both and of the filters. So a cursor that was cut, or that stands beside other filters than those of its page, is found
 * out; it would else lead to a page of another list.
 */
final class Cursor {

    private static final Instant YEAR_1 = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");
    private static final int DIGEST_BYTES = 6;

    private Cursor() {}

    /** @param question the filters that the list was asked with */
    static String behind(Call call, String question) {
        String place = call.listedAt().getEpochSecond() + " " + call.callUuid();
        return base64((digest(place, question) + " " + place).getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for text that is no cursor of ours, and for one of other filters. */
    static Optional<Position> parse(String text, String question) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 3);
            boolean isOurs = parts.length == 3 && parts[0].equals(digest(parts[1] + " " + parts[2], question));
            return isOurs ? place(parts[1], parts[2]) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException noCursor) {
            return Optional.empty();
        }
    }

    /** Refuses a time or an id that no row can have: the database would fail on it. */
    private static Optional<Position> place(String seconds, String callUuid) {
        Instant listedAt = Instant.ofEpochSecond(Long.parseLong(seconds));
        boolean canBeAsked = !listedAt.isBefore(YEAR_1) && listedAt.isBefore(YEAR_10000) && callUuid.indexOf('\0') < 0;
        return canBeAsked ? Optional.of(new Position(listedAt, callUuid)) : Optional.empty();
    }

    private static String digest(String place, String question) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256")
                    .digest((place + "\n" + question).getBytes(StandardCharsets.UTF_8));
            return base64(Arrays.copyOf(whole, DIGEST_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
