package dev.frontdesk.call.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.Decision;
import dev.frontdesk.call.EventKind;
import dev.frontdesk.call.Facts;
import dev.frontdesk.call.Parameters;
import dev.frontdesk.call.projection.StoreFailed;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The words of a failure: enough to find the event, and nothing of its parameters. */
class FailureWordsTest {

    @Test
    void aRejectionByTheDatabaseIsNamedByItsState() {
        var failed = new StoreFailed(new IllegalStateException(new SQLException("+442071838750 is too long", "22001")));

        assertThat(failed.reason()).isEqualTo("SQLException 22001");
        assertThat(failed).hasMessage("The database did not write the events.");
    }

    @Test
    void anyOtherFaultIsNamedByItsKind() {
        assertThat(new StoreFailed(new IllegalStateException("+442071838750")).reason())
                .isEqualTo("IllegalStateException");
    }

    @Test
    void faultsThatCauseEachOtherAreNamedToo() {
        var one = new IllegalStateException("one");
        one.initCause(new IllegalArgumentException(one));

        assertThat(new StoreFailed(one).reason()).isIn("IllegalStateException", "IllegalArgumentException");
    }

    @Test
    void anEventThatWasNotRecordedIsNamedByItsCallAndKind() {
        var said = Parameters.of(Map.of("From", List.of("+442071838750")));
        var event = new CallEvent("a call", EventKind.HANGUP, said, Decision.NONE, Facts.NOON);

        assertThat(new NotRecorded(event, new IOException("no disk")))
                .hasMessage("The event HANGUP of the call a call could not be recorded.")
                .hasRootCauseMessage("no disk");
    }
}
