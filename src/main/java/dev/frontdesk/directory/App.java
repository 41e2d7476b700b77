package dev.frontdesk.directory;

import jakarta.persistence.Embeddable;

/**
 * An app of a colleague as it was at one moment: what the log keeps of a {@link UserNumber} and its {@link User}.
 * Exactly one of {@code sipEndpoint} and {@code phoneNumber} (E.164 with its plus sign) is set.
 */
@Embeddable
public record App(long userId, String userName, long id, String label, String sipEndpoint, String phoneNumber) {

    /** The address that is dialled: the SIP endpoint, or the phone number. */
    public String endpoint() {
        return sipEndpoint != null ? sipEndpoint : phoneNumber;
    }
}
