package dev.frontdesk.call;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * A message of at least one second.
 *
 * @param url where the carrier keeps it; null if it never said
 * @param seconds whole seconds; null where no length could be read
 * @param archivedAt when its audio was copied into the database; UTC, whole seconds, null while it was not
 */
@Embeddable
public record Voicemail(String url, Integer seconds, String recordingId, Instant archivedAt) {

    /** A message whose audio only the carrier has. */
    public Voicemail(String url, Integer seconds, String recordingId) {
        this(url, seconds, recordingId, null);
    }

    /** The same message, once its audio was copied. */
    Voicemail archived(Instant at) {
        return new Voicemail(url, seconds, recordingId, at);
    }
}
