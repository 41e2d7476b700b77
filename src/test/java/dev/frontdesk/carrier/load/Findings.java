package dev.frontdesk.carrier.load;

import java.util.List;

/**
 * What came of a proof.
 *
 * @param summary what was done and seen, for people
 * @param faults what should not have been; empty where all is proved
 */
public record Findings(List<String> summary, List<String> faults) {

    public Findings {
        summary = List.copyOf(summary);
        faults = List.copyOf(faults);
    }
}
