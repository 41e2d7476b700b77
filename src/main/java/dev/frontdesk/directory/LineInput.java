package dev.frontdesk.directory;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Set;

/**
 * The wanted state of a line: its name, a SIP endpoint or a phone number or both, and how it is answered.
 *
 * @param ringing of it only the fields that {@code given} names count; a line keeps the others
 * @param given names of fields of {@code ringing}
 */
@Reachable(message = "must be given, unless there is a phoneNumber")
public record LineInput(
        @NotNull(message = NAME_WANTED)
        @Pattern(regexp = NAME, message = NAME_WANTED)
        @Pattern(regexp = SEEN, message = SEEN_WANTED)
        String name,

        @Pattern(regexp = SIP_ENDPOINT, message = SIP_ENDPOINT_WANTED) @Pattern(regexp = SEEN, message = SEEN_WANTED)
        String sipEndpoint,

        @Pattern(regexp = PHONE_NUMBER, message = PHONE_NUMBER_WANTED)
        String phoneNumber,

        Ringing ringing,
        Set<String> given)
        implements DirectoryInput, Addressed {

    /** Leaves how the line is answered as it is. */
    public LineInput(String name, String sipEndpoint, String phoneNumber) {
        this(name, sipEndpoint, phoneNumber, Ringing.DEFAULT, Set.of());
    }

    public LineInput {
        name = DirectoryInput.tidy(name);
        sipEndpoint = DirectoryInput.tidy(sipEndpoint);
        phoneNumber = DirectoryInput.number(phoneNumber);
    }

    @Override
    public List<Violation> flaws() {
        return RingingRules.flaws(ringing);
    }

    /** The same with other ids of the schedule and of the users in stages. */
    public LineInput with(Long hours, List<Ringing.Stage> stages) {
        return new LineInput(name, sipEndpoint, phoneNumber, ringing.with(hours, stages), given);
    }
}
