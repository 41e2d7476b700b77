package dev.frontdesk.call.projection;

import dev.frontdesk.call.Outcome;
import dev.frontdesk.call.State;
import dev.frontdesk.call.Summary;
import java.util.List;

/**
 * A row that was written, and what the row before said.
 *
 * @param isNew there was no row before
 * @param wasAnswered the row before said that somebody had answered
 * @param wasOver the row before said that the call was over
 */
public record RowWritten(CallChanged row, boolean isNew, boolean wasAnswered, boolean wasOver) {

    /** @param before state and outcome of the row before; null if there was none, without an outcome until the end */
    static RowWritten of(CallChanged row, String before) {
        List<String> words = before == null ? List.of() : List.of(before.split(" "));
        return new RowWritten(
                row,
                words.isEmpty(),
                words.contains(State.IN_PROGRESS.name()) || words.contains(Outcome.ANSWERED.name()),
                words.contains(State.ENDED.name()));
    }

    /** Somebody has answered, and the row before did not say so. */
    public boolean isAnsweredNow() {
        return isAnswered(row.summary()) && !wasAnswered;
    }

    /** The call is over, and the row before did not say so. */
    public boolean isOverNow() {
        return row.summary().state() == State.ENDED && !wasOver;
    }

    private static boolean isAnswered(Summary call) {
        return call.state() == State.IN_PROGRESS || call.outcome() == Outcome.ANSWERED;
    }
}
