package dev.frontdesk.carrier.expect;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * A company, as far as a script must know it.
 *
 * @param apps the addresses of all apps
 * @param blocked addresses from which nobody is let in
 */
public record Office(List<CalledLine> lines, List<String> apps, List<String> blocked) {

    /**
     * A line that can be called.
     *
     * @param stages the addresses of the apps that it rings together, stage by stage
     * @param open whether it is within its hours
     */
    public record CalledLine(String address, List<List<String>> stages, Predicate<Instant> open) {}

    /** Each line rings all apps at any time, and nobody is blocked. */
    public static Office of(List<String> lines, List<String> apps) {
        List<CalledLine> alike = lines.stream()
                .map(line -> new CalledLine(line, List.of(apps), at -> true))
                .toList();
        return new Office(alike, apps, List.of());
    }

    /** Whom the line rings, stage by stage; none for a line that is not of this company. */
    List<List<String>> stages(String line) {
        return lines.stream()
                .filter(one -> one.address().equals(line))
                .findFirst()
                .map(CalledLine::stages)
                .orElse(List.of());
    }
}
