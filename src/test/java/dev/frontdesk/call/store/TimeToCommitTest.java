package dev.frontdesk.call.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.EventKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long an event waits for the database before it goes to the journal. */
class TimeToCommitTest {

    @Test
    void anEventWaitsLessWhileNothingRingsYet() {
        Duration beforeRinging = CallLog.timeToCommit(EventKind.ANSWER);

        assertThat(CallLog.timeToCommit(EventKind.FALLBACK)).isEqualTo(beforeRinging);
        assertThat(EventKind.values())
                .filteredOn(kind -> kind != EventKind.ANSWER && kind != EventKind.FALLBACK)
                .allSatisfy(kind -> assertThat(CallLog.timeToCommit(kind)).isGreaterThan(beforeRinging));
    }
}
