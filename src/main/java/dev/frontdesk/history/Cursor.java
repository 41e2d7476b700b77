package dev.frontdesk.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.frontdesk.call.store.CallFilter.Position;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * A place in the list as text that fits into an address: the time and the id of the last call of a page, when the first
 * page was read, and a digest of all of it and of the filters. So a cursor that was cut, or that stands beside other
 * filters than those of its page, is found out; it would else lead to a page of another list.
 *
 * @param behind the last call of the page before
 * @param asOf that of the first page: what has changed since then may be missing in any page
 */
record Cursor(Position behind, Instant asOf) {

    private static final Instant YEAR_1 = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");
    private static final int DIGEST_BYTES = 6;

    /** @param question the filters that the list was asked with */
    String text(String question) {
        String place = micros(behind.at()) + " " + micros(asOf) + " " + behind.callUuid();
        return base64((digest(place, question) + " " + place).getBytes(UTF_8));
    }

    /** Empty for text that is no cursor of ours, and for one of other filters. */
    static Optional<Cursor> parse(String text, String question) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(" ", 2);
            boolean isOurs = parts.length == 2 && parts[0].equals(digest(parts[1], question));
            return isOurs ? cursor(parts[1].split(" ", 3)) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException noCursor) {
            return Optional.empty();
        }
    }

    /** Refuses a time or an id that no row can have: the database would fail on it. */
    private static Optional<Cursor> cursor(String[] parts) {
        boolean canBeAsked = parts.length == 3 && parts[2].indexOf('\0') < 0;
        return canBeAsked
                ? Optional.of(new Cursor(new Position(instant(parts[0]), parts[2]), instant(parts[1])))
                : Optional.empty();
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    private static Instant instant(String micros) {
        Instant time = Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
        if (time.isBefore(YEAR_1) || !time.isBefore(YEAR_10000)) {
            throw new DateTimeException("no time of a row");
        }
        return time;
    }

    private static String digest(String place, String question) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest((place + "\n" + question).getBytes(UTF_8));
            return base64(Arrays.copyOf(whole, DIGEST_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
