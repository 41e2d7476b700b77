package dev.frontdesk.routing;

import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Line;
import java.util.List;

/**
 * The apps that ring for one call, and the reason for each that does not.
 *
 * @param line the line that was called; null if it is no line of ours, and then nobody rings
 * @param rung the apps that ring together; empty means voicemail at once
 * @param callerId the number that the phones show, E.164; null means the caller's own
 */
public record RingPlan(Line line, List<App> rung, List<LeftOut> leftOut, String callerId) {

    public static final RingPlan NOT_OUR_LINE = new RingPlan(null, List.of(), List.of(), null);

    public boolean isForOurLine() {
        return line != null;
    }

    public boolean ringsSomebody() {
        return !rung.isEmpty();
    }
}
