package dev.frontdesk.directory;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads and changes the lines. A change names the expected state of its line; if the line differs, nothing changes. */
@Stateless
public class CompanyNumbers {

    @PersistenceContext(unitName = "frontdesk")
    private EntityManager entities;

    @Inject
    private DirectoryWriter register;

    @Inject
    private InputRules rules;

    @Inject
    private Schedules schedules;

    /** All, in the order of their ids. */
    public List<CompanyNumber> all() {
        return entities.createQuery("select l from CompanyNumber l order by l.id", CompanyNumber.class)
                .getResultList();
    }

    /** @throws Refusal.Missing if there is no such line */
    public CompanyNumber get(long id) {
        return Optional.ofNullable(entities.find(CompanyNumber.class, id))
                .orElseThrow(() -> new Refusal.Missing("line " + id));
    }

    /** @throws Refusal if the entry is malformed, or its name or an endpoint is in use */
    public CompanyNumber add(LineInput entry) {
        rules.check(entry);
        requireKnown(entry.ringing());
        register.requireFreeName(entry.name(), 0);
        register.requireFree(entry, holder -> false);
        var line = new CompanyNumber(entry);
        register.write(() -> entities.persist(line));
        return line;
    }

    /** @throws Refusal if the line is missing or not as expected, the entry is malformed, or its name or an endpoint is in use */
    public CompanyNumber change(long id, LineInput entry, Predicate<CompanyNumber> expected) {
        CompanyNumber line = require(id, expected);
        rules.check(entry);
        requireKnown(entry.ringing());
        if (!entry.name().equals(line.name())) {
            register.requireFreeName(entry.name(), id);
        }
        register.requireFree(entry, holder -> holder.lineId() == id);
        register.write(() -> line.become(entry));
        return line;
    }

    /** @throws Refusal if the line is missing, or not as expected */
    public void remove(long id, Predicate<CompanyNumber> expected) {
        CompanyNumber line = require(id, expected);
        register.write(() -> entities.remove(line));
    }

    /** The foreign keys hold it as well, but could not say which id is wrong. */
    private void requireKnown(Ringing ringing) {
        List<Violation> flaws = new ArrayList<>(schedules.flaws(ringing.hours()));
        Set<Long> known = Set.copyOf(
                entities.createQuery("select u.id from User u", Long.class).getResultList());
        for (int i = 0; i < ringing.stages().size(); i++) {
            List<Long> users =
                    Optional.ofNullable(ringing.stages().get(i).users()).orElse(List.of());
            for (int j = 0; j < users.size(); j++) {
                if (!known.contains(users.get(j))) {
                    flaws.add(new Violation(
                            "stages[" + i + "].users[" + j + "]", "is the id of no user; GET /api/users lists them"));
                }
            }
        }
        if (!flaws.isEmpty()) {
            throw new Refusal.Malformed(flaws);
        }
    }

    private CompanyNumber require(long id, Predicate<CompanyNumber> expected) {
        CompanyNumber line = get(id);
        if (!expected.test(line)) {
            throw new Refusal.Outdated();
        }
        return line;
    }
}
