package dev.frontdesk.directory;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * The wanted state of an app: its label, and either a SIP endpoint or a phone number.
 *
 * @param id the app to change, in the list of a user; null for a new one
 * @param enabled whether it rings; null leaves that as it is, and a new one rings
 */
@Reachable(once = true, message = "must be given, or else a phoneNumber: exactly one of both")
public record AppInput(
        Long id,

        @NotNull(message = NAME_WANTED)
        @Pattern(regexp = NAME, message = NAME_WANTED)
        @Pattern(regexp = SEEN, message = SEEN_WANTED)
        String label,

        @Pattern(regexp = SIP_ENDPOINT, message = SIP_ENDPOINT_WANTED) @Pattern(regexp = SEEN, message = SEEN_WANTED)
        String sipEndpoint,

        @Pattern(regexp = PHONE_NUMBER, message = PHONE_NUMBER_WANTED)
        String phoneNumber,

        Boolean enabled)
        implements DirectoryInput, Addressed {

    /** Leaves whether it rings as it is. */
    public AppInput(Long id, String label, String sipEndpoint, String phoneNumber) {
        this(id, label, sipEndpoint, phoneNumber, null);
    }

    public AppInput {
        label = DirectoryInput.tidy(label);
        sipEndpoint = DirectoryInput.tidy(sipEndpoint);
        phoneNumber = DirectoryInput.number(phoneNumber);
    }
}
