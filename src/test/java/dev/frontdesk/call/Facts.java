package dev.frontdesk.call;

import dev.frontdesk.call.Fact.Arrived;
import dev.frontdesk.call.Fact.CarrierTimes;
import dev.frontdesk.call.Fact.DialEnded;
import dev.frontdesk.call.Fact.DialStatus;
import dev.frontdesk.call.Fact.Ending;
import dev.frontdesk.call.Fact.HungUp;
import dev.frontdesk.call.Fact.LegChanged;
import dev.frontdesk.call.Fact.LegPhase;
import dev.frontdesk.call.Fact.Origin;
import dev.frontdesk.call.Fact.PresumedOver;
import dev.frontdesk.call.Fact.Recorded;
import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Line;
import java.time.Instant;
import java.util.List;

/**
 * Facts of a call that somebody makes to Sales at noon, as tests tell them. A fact says no more than its name: the
 * carrier's times and lengths are missing unless they are spoken of. All are heard of at noon, unless {@link #heard}.
 */
public final class Facts {

    public static final Instant NOON = Instant.parse("2026-04-08T12:00:00Z");
    static final Line SALES = new Line(2, "Sales", "sip:sales@phone.plivo.com", null);
    public static final App JANE = new App(1, "Jane", 11, "desktop", "sip:jane@phone.plivo.com", null);
    static final App PETER = new App(2, "Peter", 12, "desktop", "sip:peter@phone.plivo.com", null);
    static final App LUKE = new App(3, "Luke", 13, "mobile", null, "+442071838750");
    static final Cause ANY_CAUSE = new Cause(null, null, null, null);

    static final CarrierTimes UNTIMED = new CarrierTimes(null, null, null);

    private static final String ANY_DIGEST = "m";

    private Facts() {}

    static Instant noonAnd(long seconds) {
        return NOON.plusSeconds(seconds);
    }

    /** Nobody rung means voicemail at once. */
    static Arrived rang(App... apps) {
        return new Arrived(origin(EventKind.ANSWER, SALES), List.of(apps), List.of());
    }

    static Arrived askedAgainAndRang(App... apps) {
        return new Arrived(origin(EventKind.FALLBACK, SALES), List.of(apps), List.of());
    }

    static Arrived calledAnUnknownLine() {
        return new Arrived(origin(EventKind.ANSWER, null), List.of(), List.of());
    }

    static LegChanged pickedUp(App app) {
        return leg(app, LegPhase.ANSWERED, null, null);
    }

    static LegChanged wasConnected(App app) {
        return leg(app, LegPhase.CONNECTED, null, null);
    }

    /** Null for a phone that we do not know. */
    static LegChanged stoppedRinging(App app, LegOutcome ending) {
        return leg(app, LegPhase.ENDED, 0, ending);
    }

    static LegChanged talked(App app, Integer seconds) {
        return leg(app, LegPhase.ENDED, seconds, LegOutcome.ANSWERED);
    }

    static LegChanged leg(App app, LegPhase phase, Integer seconds, LegOutcome ending) {
        return new LegChanged(
                origin(EventKind.LEG, null),
                legOf(app),
                app == null ? null : app.endpoint(),
                null,
                app,
                phase,
                seconds,
                ending,
                phase == LegPhase.ENDED ? ANY_CAUSE : null,
                UNTIMED);
    }

    /** The carrier's id of the leg that rings this app. */
    static String legOf(App app) {
        return "leg of " + (app == null ? "a stranger" : app.userName());
    }

    /** The result names the leg that talked, of which nothing else is known. */
    static DialEnded talkEnded() {
        return dialEnded(DialStatus.COMPLETED, null);
    }

    /** No leg is named. */
    static DialEnded dialEnded(DialStatus status) {
        return new DialEnded(origin(EventKind.DIAL_RESULT, null), status, null);
    }

    static DialEnded dialEnded(DialStatus status, App winner) {
        return new DialEnded(origin(EventKind.DIAL_RESULT, null), status, legOf(winner));
    }

    static Recorded recorded(Long milliseconds) {
        return recording("any-recording", "https://media.example/any.mp3", milliseconds);
    }

    static Recorded recording(String id, String url, Long milliseconds) {
        return new Recorded(origin(EventKind.VOICEMAIL, null), id, url, milliseconds);
    }

    static HungUp hungUp() {
        return hungUp(Ending.BY_CALLER);
    }

    static HungUp hungUp(Ending ending) {
        return new HungUp(origin(EventKind.HANGUP, null), ANY_CAUSE, ending, null, UNTIMED);
    }

    /** With so many seconds on the clock. */
    static HungUp hungUpAfter(Integer seconds) {
        return new HungUp(origin(EventKind.HANGUP, null), ANY_CAUSE, Ending.OTHER, seconds, UNTIMED);
    }

    /** Nothing was heard of the call for so long that it must be over. */
    static PresumedOver presumedOver() {
        return new PresumedOver(origin(EventKind.PRESUMED_END, null));
    }

    /** What an event of Sales says that says no more than its kind. */
    public static Fact of(CallEvent event) {
        Origin origin =
                new Origin(event.kind(), event.id().digest(), event.receivedAt(), null, null, null, null, SALES);
        return switch (event.kind()) {
            case ANSWER -> new Arrived(origin, List.of(JANE), List.of());
            case DIAL_RESULT -> new DialEnded(origin, DialStatus.UNANSWERED, null);
            case HANGUP -> new HungUp(origin, ANY_CAUSE, Ending.BY_CALLER, null, UNTIMED);
            default -> throw new IllegalArgumentException("no test tells a " + event.kind());
        };
    }

    static Origin origin(EventKind kind, Line line) {
        return new Origin(kind, ANY_DIGEST, NOON, null, null, null, null, line);
    }

    static Origin heard(Origin origin, Instant at) {
        return new Origin(
                origin.kind(),
                origin.digest(),
                at,
                origin.from(),
                origin.to(),
                origin.callerName(),
                origin.startedAt(),
                origin.line());
    }

    static Origin digest(Origin origin, String digest) {
        return new Origin(
                origin.kind(),
                digest,
                origin.receivedAt(),
                origin.from(),
                origin.to(),
                origin.callerName(),
                origin.startedAt(),
                origin.line());
    }

    static CallStory story(Fact... facts) {
        return new CallStory(List.of(facts));
    }

    static Summary summary(Fact... facts) {
        return story(facts).summary();
    }
}
