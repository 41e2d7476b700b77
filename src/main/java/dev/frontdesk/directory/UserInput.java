package dev.frontdesk.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The wanted state of a colleague.
 *
 * @param numbers all their apps; null leaves the apps as they are
 * @param presence of it only the fields that {@code given} names count; a user keeps the others
 * @param given names of fields of {@code presence}
 */
public record UserInput(
        @NotNull(message = NAME_WANTED)
        @Pattern(regexp = NAME, message = NAME_WANTED)
        @Pattern(regexp = SEEN, message = SEEN_WANTED)
        String name,

        List<@Valid AppInput> numbers,
        Person.Presence presence,
        Set<String> given)
        implements DirectoryInput {

    private static final java.util.regex.Pattern EMAIL = java.util.regex.Pattern.compile(
            "(?=.{3,254}$)[^\\p{Z}\\p{C}@<>(),;:\"\\[\\]]+@[A-Za-z0-9][A-Za-z0-9.-]*[A-Za-z0-9]");

    /** Whether a colleague may be rung, as they may say of themselves. */
    public record Availability(boolean available, Instant unavailableUntil) implements DirectoryInput {

        @Override
        public List<Violation> flaws() {
            return UserInput.flaws(available, unavailableUntil);
        }

        Person.Presence over(Person.Presence before) {
            return new Person.Presence(null, available, unavailableUntil, null, false, false)
                    .over(before, Set.of("available", "unavailableUntil"));
        }
    }

    public UserInput {
        name = DirectoryInput.tidy(name);
        numbers = numbers == null ? null : List.copyOf(numbers);
    }

    /** The named apps; empty if the apps stay as they are. */
    public List<AppInput> apps() {
        return numbers == null ? List.of() : numbers;
    }

    @Override
    public List<Violation> flaws() {
        String email = presence.email();
        boolean isAddress = email == null || EMAIL.matcher(email).matches();
        return isAddress
                ? List.of()
                : List.of(new Violation("email", "must be an e-mail address, for example jane@example.com"));
    }

    /** A moment at which somebody becomes available says nothing of somebody who is. */
    static List<Violation> flaws(boolean available, Instant unavailableUntil) {
        boolean isClear = !available || unavailableUntil == null;
        return isClear
                ? List.of()
                : List.of(new Violation(
                        "unavailableUntil", "goes with \"available\": false; leave it out, or set available to false"));
    }

    /** The same with another id of the schedule. */
    public UserInput with(Long hours) {
        return new UserInput(name, numbers, presence.with(hours), given);
    }
}
