package dev.frontdesk.carrier.load;

import java.util.ArrayList;
import java.util.List;

/**
 * The result of a proof.
 *
 * @param summary what was done and seen, for people
 * @param faults what should not have been; empty where all is proved
 */
public record Findings(List<String> summary, List<String> faults) {

    public Findings {
        summary = List.copyOf(summary);
        faults = List.copyOf(faults);
    }

    /** The same with another line of the summary. */
    public Findings with(String line) {
        List<String> lines = new ArrayList<>(summary);
        lines.add(line);
        return new Findings(lines, faults);
    }
}
