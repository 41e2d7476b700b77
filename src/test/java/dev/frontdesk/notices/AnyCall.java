package dev.frontdesk.notices;

import dev.frontdesk.call.MissedReason;
import dev.frontdesk.call.Outcome;
import dev.frontdesk.call.State;
import dev.frontdesk.call.Summary;
import dev.frontdesk.call.Voicemail;
import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Line;
import java.time.Instant;

/** Calls of which only what a test names matters. */
public final class AnyCall {

    public static final Instant STARTED = Instant.parse("2026-11-30T10:00:00Z");

    private AnyCall() {}

    static Summary ringing() {
        return with(State.RINGING, null);
    }

    public static Summary with(State state, Outcome outcome) {
        return of("+491511234567", "Jane", state, outcome, null);
    }

    static Summary voicemail(Voicemail voicemail) {
        return of("+491511234567", "Jane", State.ENDED, Outcome.VOICEMAIL, voicemail);
    }

    /** A missed call from somebody who calls themselves so. */
    public static Summary missedFrom(String address, String name) {
        return of(address, name, State.ENDED, Outcome.MISSED, null);
    }

    private static Summary of(String from, String name, State state, Outcome outcome, Voicemail voicemail) {
        boolean answered = outcome == Outcome.ANSWERED || state == State.IN_PROGRESS;
        return new Summary(
                from,
                "+4930111",
                name,
                new Line(2, "Sales", null, "+4930111"),
                state,
                outcome,
                outcome == Outcome.MISSED ? MissedReason.ABANDONED : null,
                answered ? new App(1, "Luke", 3, "home", "sip:luke@phone.plivo.com", null) : null,
                STARTED,
                answered ? STARTED.plusSeconds(5) : null,
                state == State.ENDED ? STARTED.plusSeconds(20) : null,
                5,
                15,
                voicemail,
                null,
                null,
                null);
    }
}
