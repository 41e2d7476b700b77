package dev.frontdesk.operations;

import dev.frontdesk.call.projection.Projection;
import dev.frontdesk.operations.HealthResource.CheckResult;
import dev.frontdesk.operations.HealthResource.CheckStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Checks that the rows of calls follow their events. Whatever is wrong here costs no event and no answer, so it is never
 * DOWN. Of a call that cannot be computed the id is shown, which says nothing of anybody.
 */
@ApplicationScoped
public class ProjectionCheck implements HealthCheck {

    private static final int SHOWN = 5;

    @Inject
    private Projection projection;

    @Override
    public String name() {
        return "projection";
    }

    @Override
    public CheckResult check() {
        return check(projection.status());
    }

    static CheckResult check(Projection.Status status) {
        List<String> broken = status.notComputed();
        if (!broken.isEmpty()) {
            String ids = broken.stream().limit(SHOWN).collect(Collectors.joining(", "));
            return new CheckResult(
                    CheckStatus.DEGRADED,
                    "Calls that cannot be computed: " + ids
                            + (broken.size() > SHOWN ? " and " + (broken.size() - SHOWN) + " more" : "")
                            + ". Their events are safe, their rows may be old. Report this fault with the line in the"
                            + " server's log; once it is mended, the rows come by themselves.");
        }
        String waiting = status.waiting() + " calls wait for their rows.";
        return status.trouble() == null
                ? new CheckResult(CheckStatus.UP, waiting)
                : new CheckResult(
                        CheckStatus.DEGRADED,
                        waiting + " The database did not take the last rows, since it " + status.trouble()
                                + ". They are tried again.");
    }
}
