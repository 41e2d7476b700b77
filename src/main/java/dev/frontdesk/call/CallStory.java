package dev.frontdesk.call;

import dev.frontdesk.directory.App;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What happened to a call: a pure function of the set of its facts. The facts are put in an order of their own first
 * (by kind, then by digest), so neither their order, nor their number, nor when they came in changes the story; where
 * two facts of a kind differ, the one to believe is chosen by what they say.
 */
public final class CallStory {

    private static final Comparator<Fact> CANONICAL = Comparator.comparing(
                    (Fact fact) -> fact.origin().kind())
            .thenComparing(fact -> fact.origin().digest());

    private final List<Fact> facts;
    private final Evidence evidence;

    public CallStory(Collection<? extends Fact> told) {
        facts = told.stream().distinct().sorted(CANONICAL).map(Fact.class::cast).toList();
        evidence = new Evidence(facts);
    }

    public Summary summary() {
        var verdict = new Verdict(evidence);
        var times = new CallTimes(this);
        return new Summary(
                said(Fact.Origin::from),
                said(Fact.Origin::to),
                said(Fact.Origin::callerName),
                evidence.isForUnknownLine() ? null : said(Fact.Origin::line),
                verdict.state(),
                verdict.outcome(),
                verdict.missedReason(),
                evidence.legs().app(evidence.winner()),
                times.startedAt(),
                times.answeredAt(),
                times.endedAt(),
                times.ringSeconds(),
                times.talkSeconds(),
                evidence.message(),
                hangup(),
                confirmed());
    }

    /** Null while the carrier's record of the call was not read. */
    private Boolean confirmed() {
        return evidence.end().recorded() == null ? null : differences().isEmpty();
    }

    /** Where what was told and the carrier's records differ, a sentence each. */
    List<String> differences() {
        return new Differences(evidence).sentences();
    }

    /** What the carrier's records could still tell of this call. */
    public Gaps gaps() {
        return new Gaps(this);
    }

    private Cause hangup() {
        Cause cause = evidence.hangup() == null ? null : evidence.hangup().cause();
        return cause == null || cause.saysNothing() ? null : cause;
    }

    /** One for each app that was rung. */
    public List<Leg> legs() {
        return evidence.legs().shown(evidence.winner());
    }

    /** Event by event, in words. */
    public List<Happening> timeline() {
        return Timeline.of(this);
    }

    List<Fact> facts() {
        return facts;
    }

    Evidence evidence() {
        return evidence;
    }

    App appOf(Fact.LegMoved moved) {
        return evidence.legs().app(new LegStory(List.of(moved)));
    }

    /** What the first event says that says anything of it. */
    <T> T said(Function<Fact.Origin, T> part) {
        return facts.stream()
                .map(fact -> part.apply(fact.origin()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    Instant firstReceived() {
        return facts.stream()
                .map(fact -> fact.origin().receivedAt())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
