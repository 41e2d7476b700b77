package dev.frontdesk.call;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What happened to a call: a pure function of the set of its facts. Neither their order, nor their number, nor when they
 * came in changes the story; where two facts of a kind differ, the one to believe is chosen by what they say.
 */
public final class CallStory {

    private final Evidence evidence;
    private final int revision;

    /** @param reported the facts of all events of the call, one of each */
    public CallStory(Collection<? extends Fact> reported) {
        revision = reported.size();
        evidence = new Evidence(new FactSet(reported));
    }

    /** Of how many events this is the story; of two stories of a call the one of more events is the newer. */
    public int revision() {
        return revision;
    }

    public Summary summary() {
        FactSet facts = evidence.facts();
        var verdict = new Verdict(evidence);
        var times = new CallTimes(evidence);
        return new Summary(
                facts.unlessErased(facts.said(Fact.Origin::from)),
                facts.said(Fact.Origin::to),
                facts.unlessErased(facts.said(Fact.Origin::callerName)),
                evidence.isForUnknownLine() ? null : facts.said(Fact.Origin::line),
                verdict.state(),
                verdict.outcome(),
                verdict.missedReason(),
                evidence.legs().app(evidence.winner()),
                times.startedAt(),
                times.answeredAt(),
                times.endedAt(),
                times.ringSeconds(),
                times.talkSeconds(),
                message(),
                hangup(),
                confirmed(),
                handled());
    }

    /** What is left of an erased caller's message is that there was one, and how long it was. */
    private Voicemail message() {
        Voicemail message = evidence.message();
        boolean isErased = message != null && evidence.facts().isErased();
        return isErased ? new Voicemail(null, message.seconds(), null) : message;
    }

    /** The last mark by its own time counts; null where there is none, or it takes the one before back. */
    private Handled handled() {
        List<Fact.Marked> marks = evidence.facts().marks();
        Fact.Marked last = marks.isEmpty() ? null : marks.get(marks.size() - 1);
        if (last == null || !last.isHandled()) {
            return null;
        }
        Handled mark = last.mark().inWholeSeconds();
        return new Handled(mark.at(), mark.by(), evidence.facts().unlessErased(mark.note()));
    }

    /** When a person last marked the call, or took a mark back; {@link Instant#MIN} where nobody did. */
    public Instant lastMarkedAt() {
        return evidence.facts().marks().stream()
                .map(marked -> marked.mark().at())
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    /** Null while the carrier's record of the call was not read. */
    private Boolean confirmed() {
        return evidence.end().recorded() == null
                ? null
                : new Differences(evidence).sentences().isEmpty();
    }

    /** What the carrier's records could still tell of this call. */
    public Gaps gaps() {
        return new Gaps(evidence);
    }

    private Cause hangup() {
        Cause cause = evidence.hangup() == null ? null : evidence.hangup().cause();
        return cause == null || cause.saysNothing() ? null : cause;
    }

    /** One for each app that was rung. */
    public List<Leg> legs() {
        return evidence.legs().asLegs(evidence.winner());
    }

    /** Event by event, in words. */
    public List<TimelineEntry> timeline() {
        return Timeline.of(evidence);
    }
}
