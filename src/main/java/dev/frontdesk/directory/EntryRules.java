package dev.frontdesk.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;

/** What an entry must be like by itself. */
@ApplicationScoped
public class EntryRules {

    @Inject
    private Validator validator;

    /** @throws Refusal.Malformed with every flaw, in the order of their fields */
    public void check(Entry entry) {
        List<Flaw> flaws = validator.validate(entry).stream()
                .map(EntryRules::flaw)
                .distinct()
                .sorted(Comparator.comparing(Flaw::field))
                .toList();
        if (!flaws.isEmpty()) {
            throw new Refusal.Malformed(flaws);
        }
    }

    private static Flaw flaw(ConstraintViolation<Entry> violation) {
        return new Flaw(violation.getPropertyPath().toString(), violation.getMessage());
    }
}
