package dev.frontdesk.notices.webhooks;

import dev.frontdesk.call.Call;
import dev.frontdesk.notices.Notice;

/**
 * A delivery that this node tries now. No other does before the lease is over.
 *
 * @param attempt counts the attempts of this delivery, of all nodes
 * @param failures how often it has failed since it was last asked for
 * @param call as its row is now
 */
record Claimed(long id, long subscription, Notice notice, int attempt, int failures, Call call) {

    Claimed of(Call read) {
        return new Claimed(id, subscription, notice, attempt, failures, read);
    }
}
