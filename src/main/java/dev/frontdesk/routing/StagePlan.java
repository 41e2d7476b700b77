package dev.frontdesk.routing;

import dev.frontdesk.directory.App;
import java.util.List;

/**
 * The apps that ring together, and the reason for each app of the stage that does not.
 *
 * @param number from 1
 * @param rung empty for a stage that is skipped
 * @param callerId the number that the phones show, E.164; null means the caller's own
 */
public record StagePlan(
        int number, int seconds, boolean confirm, List<App> rung, List<LeftOut> leftOut, String callerId) {

    public boolean ringsSomebody() {
        return !rung.isEmpty();
    }
}
