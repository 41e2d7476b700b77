package dev.frontdesk.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/**
 * The wanted state of a colleague.
 *
 * @param numbers all their apps; null leaves the apps as they are
 */
public record UserInput(
        @NotNull(message = NAME_WANTED)
        @Pattern(regexp = NAME, message = NAME_WANTED)
        @Pattern(regexp = SEEN, message = SEEN_WANTED)
        String name,

        List<@Valid AppInput> numbers)
        implements DirectoryInput {

    public UserInput {
        name = DirectoryInput.tidy(name);
        numbers = numbers == null ? null : List.copyOf(numbers);
    }

    /** The named apps; empty if the apps stay as they are. */
    public List<AppInput> apps() {
        return numbers == null ? List.of() : numbers;
    }
}
