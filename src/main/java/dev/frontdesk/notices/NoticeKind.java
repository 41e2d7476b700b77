package dev.frontdesk.notices;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What others may get to know of a call, each at most once. */
public enum NoticeKind {
    CALL_CREATED,
    CALL_ANSWERED,
    /** At once, when the end is known. */
    CALL_HUNGUP,
    /** Half a minute later, when late webhooks are in: the record to rely on. */
    CALL_ENDED,
    CALL_MISSED,
    /** Once the audio can be had. */
    CALL_VOICEMAIL_LEFT;

    /** As the API writes it, such as {@code call.voicemail_left}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");
    }

    /** Empty for a word that the API does not know. */
    public static Optional<NoticeKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
