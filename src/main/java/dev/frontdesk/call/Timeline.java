package dev.frontdesk.call;

import dev.frontdesk.call.Fact.Arrived;
import dev.frontdesk.call.Fact.HungUp;
import dev.frontdesk.call.Fact.LegChanged;
import dev.frontdesk.call.Fact.Marked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells a call from its beginning to its end, each event in words and in the order in which a call meets them. Where
 * only our own clock says when something was, it cannot have been before the call began, nor after it ended.
 */
final class Timeline {

    /** The events of one stage come before those of the next. */
    private static final int IN_STAGE = 10;

    private static final int AFTER_STAGES = 100 * IN_STAGE;

    private final Evidence evidence;
    private final Instant start;
    private final Instant answered;
    private final Instant end;

    private Timeline(Evidence evidence) {
        this.evidence = evidence;
        var times = new CallTimes(evidence);
        start = times.startedAt();
        answered = times.answeredAt();
        end = times.endedAt();
    }

    static List<TimelineEntry> of(Evidence evidence) {
        var timeline = new Timeline(evidence);
        var wording = new Wording(evidence);
        List<TimelineEntry> course = timeline.course(wording);
        Stream<TimelineEntry> housekeeping = Stream.concat(
                evidence.facts().marks().stream()
                        .flatMap(mark -> wording.of(mark, mark.mark().at())),
                evidence.facts().housekeeping().stream()
                        .filter(fact -> !(fact instanceof Marked))
                        .flatMap(fact -> wording.of(fact, fact.origin().receivedAt())));
        // Stable, so the course keeps the order in which a call meets its events.
        return Stream.concat(course.stream(), housekeeping)
                .sorted(Comparator.comparing(TimelineEntry::at))
                .toList();
    }

    private List<TimelineEntry> course(Wording wording) {
        List<TimelineEntry> reported = new ArrayList<>();
        evidence.facts().all().stream()
                .sorted(Comparator.comparing(this::rank).thenComparing(this::at).thenComparing(Timeline::phase))
                .flatMap(fact -> wording.of(fact, at(fact)))
                .forEach(timelineEntry -> reported.add(
                        reported.isEmpty()
                                ? timelineEntry
                                : timelineEntry.notBefore(reported.get(reported.size() - 1))));
        return reported;
    }

    /** The recording can be fetched after the end, as a rule. A record stands where its webhook would have stood. */
    private int rank(Fact fact) {
        return switch (fact.origin().kind()) {
            case ANSWER, FALLBACK -> fact.origin().kind().ordinal();
            case LEG, LEG_RECORD -> IN_STAGE * Math.max(1, evidence.legs().stageOf((LegChanged) fact));
            case DIAL_RESULT -> IN_STAGE * fact.origin().stage() + 1;
            case RECORDING_RECORD -> AFTER_STAGES + EventKind.VOICEMAIL.ordinal();
            case VOICEMAIL_READY -> AFTER_STAGES + EventKind.PRESUMED_END.ordinal();
            case CALL_RECORD ->
                AFTER_STAGES + (isEndTold() ? EventKind.CALL_RECORD.ordinal() : EventKind.HANGUP.ordinal());
            default -> AFTER_STAGES + fact.origin().kind().ordinal();
        };
    }

    private boolean isEndTold() {
        return evidence.end().reported() != null;
    }

    private static int phase(Fact fact) {
        return fact instanceof LegChanged leg ? leg.phase().ordinal() : 0;
    }

    private Instant at(Fact fact) {
        Instant reported = toldTime(fact);
        if (reported != null) {
            return reported;
        }
        Instant heard = fact.origin().receivedAt();
        boolean over = end != null && rank(fact) <= AFTER_STAGES + EventKind.HANGUP.ordinal() && heard.isAfter(end);
        return heard.isBefore(start) ? start : over ? end : heard;
    }

    private Instant toldTime(Fact fact) {
        if (fact instanceof HungUp hungUp) {
            boolean only = !fact.isRecord() || !isEndTold();
            return only ? hungUp.endedAt() : null;
        }
        if (fact instanceof LegChanged leg) {
            return leg.phase() == Fact.LegPhase.ENDED ? leg.endedAt() : pickedUpAt(leg);
        }
        return fact instanceof Arrived ? fact.origin().startedAt() : null;
    }

    /** Plivo reports it when the call is over, not when it happens. */
    private Instant pickedUpAt(LegChanged leg) {
        LegStory winner = evidence.winner();
        return winner != null && winner.isOf(leg) ? answered : null;
    }
}
