package dev.frontdesk.directory;

import java.util.List;
import java.util.Optional;

/**
 * The directory at one moment, each list in the order of its ids. Routing decides from it alone, so that a call rings
 * whether or not the database can be asked. A list that an earlier version did not keep is empty, which changes nothing.
 *
 * @param version grows with every change of the directory; 0 before the first
 * @param people those to whom the apps belong; one that is not listed has the default presence
 * @param switchedOff the ids of the apps that do not ring
 * @param rules how the lines are answered; one that is not listed is answered as {@link Ringing#DEFAULT}
 */
public record Snapshot(
        long version,
        List<Line> lines,
        List<App> apps,
        List<Person> people,
        List<Long> switchedOff,
        List<Rule> rules,
        List<Hours> schedules,
        List<Block> blocked) {

    public static final Snapshot EMPTY = of(0, List.of(), List.of());

    /** How one line is answered. */
    public record Rule(long line, Ringing ringing) {}

    public Snapshot {
        people = people == null ? List.of() : people;
        switchedOff = switchedOff == null ? List.of() : switchedOff;
        rules = rules == null ? List.of() : rules;
        schedules = schedules == null ? List.of() : schedules;
        blocked = blocked == null ? List.of() : blocked;
    }

    /** Where nothing is set but lines and apps. It is no constructor, or a reader of JSON would not know which to take. */
    public static Snapshot of(long version, List<Line> lines, List<App> apps) {
        return new Snapshot(version, lines, apps, null, null, null, null, null);
    }

    public Ringing ringing(long lineId) {
        return rules.stream()
                .filter(rule -> rule.line() == lineId)
                .findFirst()
                .map(Rule::ringing)
                .orElse(Ringing.DEFAULT);
    }

    /** Empty where there is none of this id, and for null. */
    public Optional<Hours> hours(Long id) {
        return id == null
                ? Optional.empty()
                : schedules.stream().filter(hours -> hours.id() == id).findFirst();
    }
}
