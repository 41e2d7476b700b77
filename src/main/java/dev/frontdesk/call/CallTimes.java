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
 * received an event only fills what was not reported, and never outside of that. A start is never after an answer, nor an
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

    /** Not after anything that the carrier reported of the call. When we heard of a lone end says nothing of the start. */
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
        if (hangup == null && !evidence.isConversationOver()) {
            return Stream.empty();
        }
        Instant end = firstOf(this::endTold, this::endReceived);
        Stream<Instant> byLength = end == null ? Stream.empty() : lengths().map(end::minusSeconds);
        Stream<Instant> answers =
                Stream.concat(Stream.ofNullable(ofEnd(HungUp::answeredAt)), Stream.ofNullable(answerOfLeg()));
        return Stream.concat(answers, byLength);
    }

    /** All that is known of how long the call lasted. */
    private Stream<Integer> lengths() {
        return Stream.of(Integer.valueOf(0), ofEnd(HungUp::seconds), talkSeconds())
                .filter(Objects::nonNull);
    }

    private Instant endTold() {
        return firstOf(
                () -> ofEnd(HungUp::endedAt),
                () -> later(firstOf(() -> ofEnd(HungUp::answeredAt), this::answerOfLeg), ofEnd(HungUp::seconds)),
                this::conversationEndTold);
    }

    /** We end the call when the conversation is over, so the end of the winner's leg is the end of the call. */
    private Instant conversationEndTold() {
        LegStory winner = evidence.isConversationOver() ? evidence.winner() : null;
        return winner == null ? null : firstOf(winner::endedAt, () -> later(winner.answeredAt(), winner.seconds()));
    }

    private static Instant later(Instant from, Integer seconds) {
        return from == null || seconds == null ? null : from.plusSeconds(seconds);
    }

    private Instant answerOfLeg() {
        LegStory winner = evidence.winner();
        return winner == null ? null : winner.answeredAt();
    }

    /** Not before anything that the carrier reported of the call. */
    private Instant endHeard() {
        Instant received = endReceived();
        if (received == null) {
            return null;
        }
        Instant pickedUp = firstOf(() -> ofEnd(HungUp::answeredAt), this::answerOfLeg, () -> startedAt);
        Stream<Instant> byLength = lengths().map(pickedUp::plusSeconds);
        return Stream.of(evidence.legs().times(), Stream.of(received), byLength)
                .flatMap(Function.identity())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** By our own clock. A record is read long after the end, so when it was read says nothing. */
    private Instant endReceived() {
        boolean reported = hangup != null && !hangup.isRecord();
        Instant conversationEnd = evidence.isConversationOver() ? evidence.conversationEndReceived() : null;
        return reported ? hangup.origin().receivedAt() : conversationEnd;
    }

    private Instant answerTold() {
        if (evidence.isWelcomed()) {
            return answerOfLeg();
        }
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
        if (evidence.isWelcomed()) {
            return ringingOver();
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
