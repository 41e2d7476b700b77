package dev.frontdesk.directory;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The wanted state of a line: its name, and a SIP endpoint or a phone number or both. */
@Reachable(message = "must be given, unless there is a phoneNumber")
public record LineInput(
        @NotNull(message = NAME_WANTED)
        @Pattern(regexp = NAME, message = NAME_WANTED)
        @Pattern(regexp = SEEN, message = SEEN_WANTED)
        String name,

        @Pattern(regexp = SIP_ENDPOINT, message = SIP_ENDPOINT_WANTED) @Pattern(regexp = SEEN, message = SEEN_WANTED)
        String sipEndpoint,

        @Pattern(regexp = PHONE_NUMBER, message = PHONE_NUMBER_WANTED)
        String phoneNumber)
        implements DirectoryInput, Addressed {

    public LineInput {
        name = DirectoryInput.tidy(name);
        sipEndpoint = DirectoryInput.tidy(sipEndpoint);
        phoneNumber = DirectoryInput.number(phoneNumber);
    }
}
