package dev.frontdesk.call;

import dev.frontdesk.call.Fact.Arrived;
import dev.frontdesk.call.Fact.DialEnded;
import dev.frontdesk.call.Fact.DialStatus;
import dev.frontdesk.call.Fact.HungUp;
import dev.frontdesk.call.Fact.LegMoved;
import dev.frontdesk.call.Fact.PresumedOver;
import dev.frontdesk.call.Fact.Recorded;
import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Endpoint;
import dev.frontdesk.directory.Line;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What happened to a call: a pure function of the set of its facts. The facts are put in an order of their own first (by
 * kind, then by digest), so neither their order, nor their number, nor when they came in changes the story; where two
 * facts of a kind differ, the one to believe is chosen by what they say.
 */
public final class CallStory {

    private static final Comparator<Fact> CANONICAL = Comparator.comparing(
                    (Fact fact) -> fact.origin().kind())
            .thenComparing(fact -> fact.origin().digest());

    private final List<Fact> facts;
    private final List<Arrived> arrivals;
    private final Legs legs;
    private final DialEnded dialEnd;
    private final HungUp hangup;
    private final Voicemail voicemail;

    public CallStory(Collection<? extends Fact> told) {
        facts = told.stream().distinct().sorted(CANONICAL).map(Fact.class::cast).toList();
        arrivals = all(Arrived.class).toList();
        legs = new Legs(rung(), all(LegMoved.class));
        // Completed before unanswered before cancelled, and one that names the winner before one that does not.
        dialEnd = all(DialEnded.class)
                .min(Comparator.comparing((DialEnded end) -> rank(end.status()))
                        .thenComparing(end -> end.winner() == null))
                .orElse(null);
        // The fullest report of the end: the longest call, and one that tells its end.
        hangup = all(HungUp.class)
                .min(Comparator.comparing((HungUp end) -> end.seconds() == null ? 1 : -end.seconds())
                        .thenComparing(end -> end.endedAt() == null))
                .orElse(null);
        voicemail = Recordings.message(all(Recorded.class));
    }

    public Summary summary() {
        var times = new CallTimes(this);
        return new Summary(
                said(Fact.Origin::from),
                said(Fact.Origin::to),
                said(Fact.Origin::callerName),
                line(),
                state(),
                outcome(),
                missedReason(),
                outcome() == Outcome.ANSWERED || state() == State.IN_PROGRESS ? legs.app(winner()) : null,
                times.startedAt(),
                times.answeredAt(),
                times.endedAt(),
                times.ringSeconds(),
                times.talkSeconds(),
                voicemail,
                hangup == null ? null : hangup.cause());
    }

    /** One for each app that was rung. */
    public List<Leg> legs() {
        return legs.shown(winner());
    }

    /** Event by event, in words. */
    public List<Happening> timeline() {
        return Timeline.of(this);
    }

    App appOf(LegMoved moved) {
        return legs.app(new LegStory(List.of(moved)));
    }

    State state() {
        if (isEnded()) {
            return State.ENDED;
        }
        if (isAnswered()) {
            return State.IN_PROGRESS;
        }
        return isVoicemailOffered() ? State.VOICEMAIL : State.RINGING;
    }

    Outcome outcome() {
        if (!isEnded()) {
            return null;
        }
        if (isAnswered()) {
            return Outcome.ANSWERED;
        }
        if (voicemail != null) {
            return Outcome.VOICEMAIL;
        }
        if (isForUnknownLine()) {
            return Outcome.REJECTED;
        }
        return hasRung() || isVoicemailOffered() ? Outcome.MISSED : Outcome.FAILED;
    }

    private MissedReason missedReason() {
        if (outcome() != Outcome.MISSED) {
            return null;
        }
        Fact.Ending ending = hangup == null ? Fact.Ending.OTHER : hangup.ending();
        if (ending == Fact.Ending.VOICEMAIL_FAILED) {
            return legs.nobodyCouldBeReached() ? MissedReason.NOBODY_AVAILABLE : MissedReason.NOBODY_ANSWERED;
        }
        if (isGreetingHeard()) {
            return MissedReason.ABANDONED_AT_VOICEMAIL;
        }
        if (ending == Fact.Ending.BY_CALLER || isDial(DialStatus.CANCELLED)) {
            return MissedReason.ABANDONED;
        }
        return legs.nobodyCouldBeReached() ? MissedReason.NOBODY_AVAILABLE : null;
    }

    boolean isEnded() {
        return hangup != null || presumedOver() != null;
    }

    /** When we gave the call up for lost; null if we never did. */
    Instant presumedOver() {
        return all(PresumedOver.class)
                .map(over -> over.origin().receivedAt())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    boolean isAnswered() {
        return isDial(DialStatus.COMPLETED) || legs.anybodyTalked() || onlyADialCanHaveAnswered();
    }

    /** Dial by itself answers no call: where we did nothing else, seconds on the clock are a conversation. */
    private boolean onlyADialCanHaveAnswered() {
        return dialEnd == null && hasTalkTime() && !arrivals.isEmpty() && !isVoicemailOffered() && !isForUnknownLine();
    }

    boolean hasTalkTime() {
        return hangup != null && hangup.seconds() != null && hangup.seconds() > 0;
    }

    boolean hasRung() {
        return !legs.isEmpty()
                || arrivals.stream().anyMatch(arrived -> !arrived.rung().isEmpty());
    }

    /** We told the carrier to greet the caller and to record. */
    boolean isVoicemailOffered() {
        return isDial(DialStatus.UNANSWERED)
                || isDial(DialStatus.CANCELLED)
                || all(Recorded.class).findAny().isPresent()
                || arrivals.stream()
                        .anyMatch(arrived -> arrived.origin().line() != null
                                && arrived.rung().isEmpty());
    }

    /** A caller who left while it rang is offered voicemail too, but is not there to hear it: then no second is counted. */
    boolean isGreetingHeard() {
        boolean onlyCancelled =
                isDial(DialStatus.CANCELLED) && all(Recorded.class).findAny().isEmpty();
        return isVoicemailOffered() && (!onlyCancelled || hasTalkTime());
    }

    private boolean isForUnknownLine() {
        return !arrivals.isEmpty()
                && arrivals.stream().allMatch(arrived -> arrived.origin().line() == null);
    }

    private boolean isDial(DialStatus status) {
        return dialEnd != null && dialEnd.status() == status;
    }

    LegStory winner() {
        return isAnswered() ? legs.winner(dialEnd == null ? null : dialEnd.winner()) : null;
    }

    Legs allLegs() {
        return legs;
    }

    HungUp hangup() {
        return hangup;
    }

    DialEnded dialEnd() {
        return dialEnd;
    }

    List<Fact> facts() {
        return facts;
    }

    private Line line() {
        return isForUnknownLine() ? null : said(Fact.Origin::line);
    }

    private List<App> rung() {
        Map<String, App> byAddress = new LinkedHashMap<>();
        arrivals.forEach(arrived -> arrived.rung()
                .forEach(app -> byAddress.putIfAbsent(app.id() + " " + Endpoint.key(app.endpoint()), app)));
        return List.copyOf(byAddress.values());
    }

    <T> T said(Function<Fact.Origin, T> part) {
        return facts.stream()
                .map(fact -> part.apply(fact.origin()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private <F extends Fact> Stream<F> all(Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static int rank(DialStatus status) {
        return switch (status) {
            case COMPLETED -> 0;
            case UNANSWERED -> 1;
            case CANCELLED -> 2;
        };
    }
}
