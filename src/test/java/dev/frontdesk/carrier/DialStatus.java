package dev.frontdesk.carrier;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What Plivo says of a whole Dial.
 *
 * @see <a href="https://www.plivo.com/docs/voice/use-cases/dial-status-reporting">Plivo's Dial status reporting</a>
 */
record DialStatus(String status, String cause) {

    static final DialStatus COMPLETED = new DialStatus("completed", Cause.NORMAL.text());
    static final DialStatus CANCELED = new DialStatus("cancel", Cause.CANCELED.text());

    /** Nobody answered: a phone that rang to the end counts before one that was busy, and that before one that failed. */
    static DialStatus unanswered(Collection<Cause> causes) {
        Set<Cause> seen = EnumSet.copyOf(causes);
        if (seen.contains(Cause.RING_TIMEOUT)) {
            return new DialStatus("no-answer", Cause.RING_TIMEOUT.text());
        }
        if (seen.contains(Cause.BUSY)) {
            return new DialStatus("busy", Cause.BUSY.text());
        }
        if (seen.contains(Cause.REJECTED)) {
            return new DialStatus("busy", Cause.REJECTED.text());
        }
        return new DialStatus("failed", (seen.contains(Cause.DECLINED) ? Cause.DECLINED : Cause.NOT_REGISTERED).text());
    }
}
