package dev.frontdesk.access.signin;

import dev.frontdesk.access.SourceNetwork;
import java.util.HashMap;
import java.util.Map;

/**
 * Limits how many requests wait for the provider at once, since threads are for callers: {@value #MOST} in all, and
 * {@value #MOST_OF_ONE} from one network, so that one stranger does not keep everybody out.
 */
final class Turns {

    static final int MOST = 16;
    static final int MOST_OF_ONE = 8;

    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    /** False if there is none left; otherwise {@link #end} has to follow. */
    synchronized boolean begin(String address) {
        int others = taken.getOrDefault(SourceNetwork.of(address), 0);
        boolean isFree = all < MOST && others < MOST_OF_ONE;
        if (isFree) {
            all++;
            taken.put(SourceNetwork.of(address), others + 1);
        }
        return isFree;
    }

    synchronized void end(String address) {
        all--;
        taken.computeIfPresent(SourceNetwork.of(address), (network, count) -> count == 1 ? null : count - 1);
    }
}
