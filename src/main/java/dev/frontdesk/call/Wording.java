package dev.frontdesk.call;

import dev.frontdesk.call.Decision.Course;
import dev.frontdesk.call.Fact.Arrived;
import dev.frontdesk.call.Fact.Decided;
import dev.frontdesk.call.Fact.DialEnded;
import dev.frontdesk.call.Fact.HungUp;
import dev.frontdesk.call.Fact.LegChanged;
import dev.frontdesk.call.Fact.Marked;
import dev.frontdesk.call.Fact.Recorded;
import dev.frontdesk.directory.App;
import dev.frontdesk.routing.RingPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sentences of a timeline. */
final class Wording {

    private final Evidence evidence;

    Wording(Evidence evidence) {
        this.evidence = evidence;
    }

    /** One or several for each event; none for a record that repeats what the webhooks reported. */
    Stream<TimelineEntry> of(Fact fact, Instant at) {
        // Without a default, so that a new kind does not compile until it has a sentence.
        return switch (fact.origin().kind()) {
            case ANSWER, FALLBACK -> arrival((Arrived) fact, at);
            case LEG -> entry(at, leg((LegChanged) fact));
            case DIAL_RESULT -> Stream.concat(entry(at, dialEnded((DialEnded) fact)), leftOut((DialEnded) fact, at));
            case VOICEMAIL, VOICEMAIL_READY -> entry(at, recorded((Recorded) fact));
            case HANGUP -> entry(at, ended((HungUp) fact));
            case PRESUMED_END ->
                entry(at, "The end of the call was never reported. After a long silence it was taken to be over.");
            case CALL_RECORD, LEG_RECORD, RECORDING_RECORD ->
                new RecordWording(evidence).of(fact).map(sentence -> new TimelineEntry(at, sentence));
            case HANDLED, UNHANDLED -> entry(at, marked((Marked) fact));
            case ERASED -> entry(at, "The caller's number, name and message were erased.");
            case AUDIO_COPIED -> entry(at, "The message was copied into Frontdesk's archive.");
        };
    }

    private String marked(Marked marked) {
        Handled mark = marked.mark();
        String by = mark.by() == null ? "" : " by " + mark.by();
        String note = mark.note() == null ? "." : ": " + evidence.facts().unlessErased(mark.note());
        return (marked.isHandled() ? "Marked as handled" : "The mark \"handled\" was taken back") + by + note;
    }

    private Stream<TimelineEntry> arrival(Arrived arrived, Instant at) {
        List<TimelineEntry> reported = new ArrayList<>();
        boolean again = arrived.origin().kind() == EventKind.FALLBACK;
        reported.add(new TimelineEntry(
                at,
                (again ? "Plivo asked the second address for a call from " : "A call came in from ")
                        + Objects.requireNonNullElse(
                                evidence.facts().unlessErased(arrived.origin().from()), "a hidden number")
                        + " to "
                        + called(arrived) + "."));
        reported.add(new TimelineEntry(at, decided(arrived)));
        return Stream.concat(reported.stream(), leftOut(arrived, "", at));
    }

    private Stream<TimelineEntry> leftOut(DialEnded end, Instant at) {
        int stage = end.origin().stage();
        boolean isNext = !end.rung().isEmpty() && end.course().stage() == stage + 1;
        String when = isNext ? " in stage " + (stage + 1) : " after stage " + stage;
        return evidence.isFollowedAsDecided(end) ? leftOut(end, when, at) : Stream.empty();
    }

    private static Stream<TimelineEntry> leftOut(Decided decided, String when, Instant at) {
        return decided.leftOut().stream()
                .map(left ->
                        new TimelineEntry(at, name(left.app(), null) + " was not rung" + when + ". " + left.reason()));
    }

    private static String called(Arrived arrived) {
        return arrived.origin().line() == null
                ? Objects.requireNonNullElse(arrived.origin().to(), "no number") + ", which is no line of ours"
                : arrived.origin().line().name();
    }

    private static String decided(Arrived arrived) {
        if (arrived.course().blocked() != null) {
            return "The caller is on the list of blocked callers ("
                    + arrived.course().blocked() + "), so nobody rang"
                    + (arrived.course().then() == RingPlan.Then.HANGUP ? "." : ", and a message could be left.");
        }
        if (arrived.origin().line() == null) {
            return "The caller was reported that the number is not in service.";
        }
        if (arrived.rung().isEmpty()) {
            return (arrived.course().closed() ? "The line was closed" : "There was nobody to ring") + ", so the caller "
                    + offered(arrived.course()) + ".";
        }
        return rang(arrived);
    }

    private static String rang(Decided decided) {
        return "Rang " + appsInStage(decided) + ".";
    }

    private static String appsInStage(Decided decided) {
        String apps = decided.rung().stream().map(app -> name(app, null)).collect(Collectors.joining(", "));
        int stage = decided.course().stage();
        return apps + (stage == 1 ? "" : " in stage " + stage);
    }

    private static String offered(Course course) {
        return course.then() == RingPlan.Then.ANNOUNCEMENT ? "heard an announcement" : "was asked for a message";
    }

    private static Stream<TimelineEntry> entry(Instant at, String sentence) {
        return Stream.of(new TimelineEntry(at, sentence));
    }

    private String leg(LegChanged leg) {
        return leg(leg, name(evidence.legs().appOf(leg), leg.endpoint()));
    }

    static String leg(LegChanged leg, String name) {
        return switch (leg.phase()) {
            case ANSWERED -> name + " picked up.";
            case CONNECTED -> name + " was connected with the caller.";
            case ENDED ->
                leg.ending() == LegOutcome.ANSWERED
                        ? name + " and the caller talked for " + leg.seconds() + " s."
                        : name + ": " + leg.ending().words() + because(leg.cause()) + ".";
            case OTHER -> name + " did something that the log has no words for.";
        };
    }

    private String dialEnded(DialEnded end) {
        return switch (end.status()) {
            case COMPLETED ->
                end.isConversation()
                        ? "The conversation was over."
                        : "The ringing was over and nobody was named who took the call" + next(end);
            case CANCELLED -> "The caller left while it rang.";
            case UNANSWERED -> "Nobody took the call" + next(end);
        };
    }

    private String next(DialEnded end) {
        if (end.rung().isEmpty()) {
            return ", so the caller " + offered(end.course()) + ".";
        }
        return evidence.isFollowedAsDecided(end)
                ? ". " + rang(end)
                : ". Plivo did not get the document that rings " + appsInStage(end) + ".";
    }

    private static String recorded(Recorded recorded) {
        String length = recorded.milliseconds() == null ? "" : " of " + recorded.milliseconds() / 1000 + " s";
        boolean ready = recorded.origin().kind() == EventKind.VOICEMAIL_READY;
        return "The recording" + length + (ready ? " can be fetched." : " is over.");
    }

    static String ended(HungUp end) {
        String source =
                end.cause().source() == null ? "" : ", by " + end.cause().source();
        return "The call ended" + because(end.cause()) + source + ".";
    }

    private static String because(Cause cause) {
        String name = cause.name() != null ? cause.name() : cause.cause();
        if (name == null) {
            return "";
        }
        return " (" + name + (cause.code() == null ? "" : ", " + cause.code()) + ")";
    }

    static String name(App app, String endpoint) {
        return app == null
                ? Objects.requireNonNullElse(endpoint, "An unknown phone")
                : app.userName() + " (" + app.label() + ")";
    }
}
