package dev.frontdesk.call;

import static dev.frontdesk.call.Facts.noonAnd;
import static dev.frontdesk.call.Facts.origin;

import dev.frontdesk.call.Fact.CarrierTimes;
import dev.frontdesk.call.Fact.Ending;
import dev.frontdesk.call.Fact.HungUp;
import dev.frontdesk.call.Fact.LegChanged;
import dev.frontdesk.call.Fact.LegPhase;
import dev.frontdesk.call.Fact.Recorded;
import dev.frontdesk.directory.App;
import java.time.Instant;

/** What Plivo's records say of the call of {@link Facts}: it began at noon, and times are reported. */
final class Records {

    static final Cause NORMAL = new Cause(null, 4000, "Normal Hangup", "Caller");

    private Records() {}

    /** Of a call that was picked up after three seconds; with none it was not. */
    static HungUp callOf(int seconds) {
        return call(NORMAL, seconds, seconds == 0 ? null : noonAnd(3), noonAnd(3 + seconds));
    }

    static HungUp call(Cause cause, Integer seconds, Instant answered, Instant ended) {
        return new HungUp(
                origin(EventKind.CALL_RECORD, Facts.SALES),
                cause,
                Ending.BY_CALLER,
                seconds,
                new CarrierTimes(Facts.NOON, answered, ended));
    }

    /** The same as a webhook would have reported it. */
    static HungUp reportedCallOf(int seconds) {
        HungUp record = callOf(seconds);
        return new HungUp(
                origin(EventKind.HANGUP, null),
                new Cause("NORMAL_CLEARING", 4000, "Normal Hangup", "Caller"),
                record.ending(),
                record.seconds(),
                new CarrierTimes(record.startedAt(), record.answeredAt(), record.endedAt()));
    }

    static LegChanged talkOf(App app, int seconds) {
        return leg(app, Facts.legOf(app), seconds, LegOutcome.ANSWERED);
    }

    static LegChanged silenceOf(App app) {
        return leg(app, Facts.legOf(app), 0, LegOutcome.NO_ANSWER);
    }

    static LegChanged leg(App app, String id, int seconds, LegOutcome ending) {
        return new LegChanged(
                origin(EventKind.LEG_RECORD, null),
                id,
                app.endpoint(),
                null,
                app,
                LegPhase.ENDED,
                seconds,
                ending,
                Facts.ANY_CAUSE,
                new CarrierTimes(null, ending == LegOutcome.ANSWERED ? noonAnd(3) : null, noonAnd(3 + seconds)));
    }

    static Recorded recording(String id, Long milliseconds) {
        return new Recorded(
                origin(EventKind.RECORDING_RECORD, null), id, "https://media.example/kept.mp3", milliseconds);
    }
}
