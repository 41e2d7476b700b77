package dev.frontdesk.call;

import jakarta.persistence.Embeddable;

/**
 * A message of at least one second.
 *
 * @param url where the carrier keeps it; null if it never said
 * @param seconds whole seconds; null where no length could be read
 */
@Embeddable
public record Voicemail(String url, Integer seconds, String recordingId) {}
