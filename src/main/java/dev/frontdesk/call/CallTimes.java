package dev.frontdesk.call;

import dev.frontdesk.call.Fact.HungUp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * When a call began, was answered and ended, in whole seconds. The carrier's own times and lengths come first; when we
 * received an event only fills what was not told, and never outside of that. A start is never after an answer, nor an
 * answer after an end; where the carrier contradicts itself, the start counts before the end and the end before the
 * answer.
 */
final class CallTimes {

    private final Evidence evidence;
    private final HungUp hangup;
    private final Instant startedAt;
    private final Instant endedAt;
    private final Instant answeredAt;

    CallTimes(Evidence evidence) {
        this.evidence = evidence;
        this.hangup = evidence.hangup();
        startedAt = whole(firstOf(this::startTold, this::startHeard));
        endedAt = notBefore(startedAt, whole(firstOf(this::endTold, this::endHeard)));
        answeredAt = evidence.isAnswered() ? within(whole(firstOf(this::answerTold, this::answerHeard))) : null;
    }

    Instant startedAt() {
        return startedAt;
    }

    /** Null unless a colleague answered. */
    Instant answeredAt() {
        return answeredAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    private Instant startTold() {
        return firstOf(
                () -> ofEnd(HungUp::startedAt),
                () -> evidence.facts().said(Fact.Origin::startedAt),
                evidence.legs()::firstStart);
    }

    /** Not after anything that the carrier told of the call. When we heard of a lone end says nothing of the start. */
    private Instant startHeard() {
        Instant heard = evidence.facts().firstReceived();
        Instant latest = Stream.concat(evidence.legs().times(), latestStarts())
                .min(Comparator.naturalOrder())
                .orElse(heard);
        boolean isEndAlone = evidence.facts().all().stream().allMatch(HungUp.class::isInstance);
        return isEndAlone || latest.isBefore(heard) ? latest : heard;
    }

    /** By the answer, by the end of the call, and by what is known of its length. */
    private Stream<Instant> latestStarts() {
        if (hangup == null) {
            return Stream.empty();
        }
        Instant end =
                hangup.endedAt() == null && !hangup.isRecord() ? hangup.origin().receivedAt() : hangup.endedAt();
        Stream<Integer> lengths = Stream.of(0, hangup.seconds(), talkSeconds());
        Stream<Instant> byLength = end == null
                ? Stream.empty()
                : lengths.filter(Objects::nonNull).map(seconds -> end.minusSeconds(seconds));
        Stream<Instant> answers =
                Stream.concat(Stream.ofNullable(hangup.answeredAt()), Stream.ofNullable(answerOfLeg()));
        return Stream.concat(answers, byLength);
    }

    private Instant endTold() {
        Instant pickedUp = firstOf(() -> ofEnd(HungUp::answeredAt), this::answerOfLeg);
        boolean counted = pickedUp != null && ofEnd(HungUp::seconds) != null;
        return firstOf(() -> ofEnd(HungUp::endedAt), () -> counted ? pickedUp.plusSeconds(hangup.seconds()) : null);
    }

    private Instant answerOfLeg() {
        LegStory winner = evidence.winner();
        return winner == null ? null : winner.answeredAt();
    }

    /** Not before anything that the carrier told of the call. */
    private Instant endHeard() {
        if (hangup == null || hangup.isRecord()) {
            // A record is read long after the end.
            return null;
        }
        Instant pickedUp = firstOf(hangup::answeredAt, this::answerOfLeg, () -> startedAt);
        Stream<Instant> byLength = Stream.of(0, hangup.seconds(), talkSeconds())
                .filter(Objects::nonNull)
                .map(seconds -> pickedUp.plusSeconds(seconds));
        return Stream.concat(
                        evidence.legs().times(),
                        Stream.concat(Stream.of(hangup.origin().receivedAt()), byLength))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Instant answerTold() {
        return firstOf(
                () -> ofEnd(HungUp::answeredAt),
                this::answerOfLeg,
                () -> CallEnd.isCounted(hangup) ? lessDuration(endedAt) : null);
    }

    /** So early that the talk ends with the call. */
    private Instant answerHeard() {
        LegStory winner = evidence.winner();
        Instant heard = winner == null ? null : winner.answerHeardAt();
        Integer talk = talkSeconds();
        boolean bounded = heard != null && endedAt != null && talk != null;
        Instant latest = bounded ? endedAt.minusSeconds(talk) : heard;
        return bounded && latest.isBefore(heard) ? latest : heard;
    }

    Integer ringSeconds() {
        if (evidence.isAnswered()) {
            return between(startedAt, answeredAt);
        }
        boolean mayHaveRung = evidence.hasRung() || evidence.isVoicemailOffered() && !evidence.isPlanKnown();
        if (mayHaveRung) {
            return between(startedAt, within(whole(ringingEndedAt())));
        }
        return evidence.isEnded() || evidence.isVoicemailOffered() ? Integer.valueOf(0) : null;
    }

    Integer talkSeconds() {
        if (!evidence.isEnded()) {
            return null;
        }
        LegStory winner = evidence.winner();
        if (winner != null && winner.seconds() != null) {
            return winner.seconds();
        }
        Integer counted = hangup == null ? null : hangup.seconds();
        return evidence.isAnswered() ? counted : Integer.valueOf(0);
    }

    /** The greeting answers the call, so the time of that answer is when the ringing ended. */
    private Instant ringingEndedAt() {
        if (hangup == null) {
            return ringingOver();
        }
        if (!evidence.isGreetingHeard()) {
            return endedAt;
        }
        return firstOf(hangup::answeredAt, () -> lessDuration(endedAt), this::ringingOver);
    }

    /** Without the word of the call's end; null while an app may still ring. */
    private Instant ringingOver() {
        boolean over = evidence.isVoicemailOffered() || evidence.isEnded();
        if (evidence.isEveryLegOver() || over && evidence.dialEnd() == null) {
            return evidence.legs().lastEnd();
        }
        return over ? sinceArrival() : null;
    }

    /** By our own clock alone: what lies between the first event and the end of the ringing, laid on the start. */
    private Instant sinceArrival() {
        Duration rang = Duration.between(
                evidence.facts().firstReceived(), evidence.dialEnd().origin().receivedAt());
        return startedAt.plus(rang);
    }

    private <T> T ofEnd(Function<HungUp, T> part) {
        return hangup == null ? null : part.apply(hangup);
    }

    private Instant lessDuration(Instant end) {
        Integer seconds = ofEnd(HungUp::seconds);
        return end == null || seconds == null ? null : end.minusSeconds(seconds);
    }

    private Instant within(Instant time) {
        boolean late = time != null && endedAt != null && time.isAfter(endedAt);
        return late ? endedAt : notBefore(startedAt, time);
    }

    private static Instant notBefore(Instant earliest, Instant time) {
        return time != null && time.isBefore(earliest) ? earliest : time;
    }

    @SafeVarargs
    private static Instant firstOf(Supplier<Instant>... times) {
        for (Supplier<Instant> time : times) {
            Instant known = time.get();
            if (known != null) {
                return known;
            }
        }
        return null;
    }

    private static Integer between(Instant from, Instant to) {
        if (to == null) {
            return null;
        }
        long seconds = Duration.between(from, to).toSeconds();
        return (int) Math.max(0, Math.min(seconds, Integer.MAX_VALUE));
    }

    private static Instant whole(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
