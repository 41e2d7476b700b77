package dev.frontdesk.call.erasure;

import dev.frontdesk.call.projection.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Logger;

/**
 * Erases a caller, call by call. Each call is noted first, so that what a crash leaves is done by the task "erasure"; asking
 * again does no harm.
 */
@ApplicationScoped
public class CallerErasure {

    private static final Logger LOG = Logger.getLogger(CallerErasure.class.getName());
    private static final int STEP = 50;

    @Inject
    private ErasureSteps steps;

    @Inject
    private RecentErasures recent;

    @Inject
    private Latecomers latecomers;

    @Inject
    private Projection rows;

    @Inject
    private Instance<CallData> others;

    @Inject
    private Clock clock;

    /**
     * How much was erased.
     *
     * @param events how many events named the caller
     * @param others how much of each {@link CallData}, by its name
     */
    public record Result(int calls, int events, Map<String, Integer> others) {}

    /**
     * Returns once nothing in the database and in this node's journal names the caller.
     *
     * @param key of the caller, as {@code Endpoint.searchKey} has it
     * @throws ErasureFailed if the database fails; what is noted by then is erased later
     */
    public Result erase(String key) {
        Instant now = clock.instant();
        recent.add(key);
        latecomers.lookThroughJournal();
        try {
            return eraseBefore(now, key);
        } finally {
            // Only now: were the task at it meanwhile, it would erase what is counted here.
            latecomers.expect(key, now);
        }
    }

    private Result eraseBefore(Instant now, String key) {
        Map<String, Integer> counts = new TreeMap<>();
        others.forEach(other -> counts.put(other.name(), 0));
        Set<String> done = new HashSet<>();
        int events = 0;
        // A row that cannot be written names the caller until it is, and would be found again until then.
        for (List<String> step = next(key, now, done); !step.isEmpty(); step = next(key, now, done)) {
            for (String call : step) {
                ErasureSteps.Changed changed = steps.erase(call);
                changed.others().forEach((name, count) -> counts.merge(name, count, Integer::sum));
                events += changed.events();
            }
            done.addAll(step);
            rows.bringUpToDate(step);
        }
        LOG.info("Erased a caller: " + done.size() + " calls, " + events + " events.");
        return new Result(done.size(), events, counts);
    }

    private List<String> next(String key, Instant before, Set<String> done) {
        return steps.begin(key, before, STEP).stream()
                .filter(call -> !done.contains(call))
                .toList();
    }
}
