package dev.frontdesk.directory;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
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

    private CompanyNumber require(long id, Predicate<CompanyNumber> expected) {
        CompanyNumber line = get(id);
        if (!expected.test(line)) {
            throw new Refusal.Outdated();
        }
        return line;
    }
}
