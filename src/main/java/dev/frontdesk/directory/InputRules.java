package dev.frontdesk.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Checks an entry by itself, without the rest of the directory. */
@ApplicationScoped
public class InputRules {

    @Inject
    private Validator validator;

    /** @throws Refusal.Malformed with every violation, in the order of their fields */
    public void check(DirectoryInput directoryInput) {
        List<Violation> flaws = Stream.concat(
                        validator.validate(directoryInput).stream().map(InputRules::flaw),
                        directoryInput.flaws().stream())
                .distinct()
                .sorted(Comparator.comparing(Violation::field))
                .toList();
        if (!flaws.isEmpty()) {
            throw new Refusal.Malformed(flaws);
        }
    }

    private static Violation flaw(ConstraintViolation<DirectoryInput> violation) {
        return new Violation(violation.getPropertyPath().toString(), violation.getMessage());
    }
}
