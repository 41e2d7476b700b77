package dev.frontdesk.call;

import dev.frontdesk.call.Fact.LegChanged;
import dev.frontdesk.call.Fact.LegPhase;
import dev.frontdesk.directory.App;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All that is known of one leg, from the set of its events. Never empty. */
final class LegStory {

    private static final Comparator<LegChanged> LONGEST_FIRST = Comparator.comparing(
                    (LegChanged moved) -> moved.seconds() == null ? -1 : -moved.seconds())
            .thenComparing(moved -> moved.origin().digest());

    private final List<LegChanged> moves;
    private final boolean asked;

    /** The moves come in their canonical order. */
    LegStory(List<LegChanged> moves) {
        this(moves, false);
    }

    private LegStory(List<LegChanged> moves, boolean asked) {
        this.moves = moves;
        this.asked = asked
                || moves.stream()
                        .anyMatch(moved -> moved.origin().confirm() || moved.ending() == LegOutcome.NOT_ACCEPTED);
    }

    /** The same leg, of a stage that asked for a key. */
    LegStory asked() {
        return asked ? this : new LegStory(moves, true);
    }

    /** From 1; 0 where only records tell of the leg. */
    int stage() {
        return moves.stream().mapToInt(moved -> moved.origin().stage()).max().orElse(0);
    }

    boolean isOf(LegChanged moved) {
        return moves.contains(moved);
    }

    boolean isNamed(String id) {
        return moves.stream().anyMatch(moved -> id.equals(moved.legId()));
    }

    String endpoint() {
        return first(LegChanged::endpoint);
    }

    /**
     * The app that was rung: by its address, else as matched when an event came in, else by its place among the rung, else
     * by the user part of its address.
     */
    App app(List<App> rung, Map<String, App> rungByKey) {
        String key = Dialled.key(endpoint());
        Supplier<App> matched = () -> first(LegChanged::app);
        return Stream.<Supplier<App>>of(
                        () -> rungByKey.get(key), matched, () -> atPosition(rung), () -> withUserPart(rung, key))
                .map(Supplier::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private App atPosition(List<App> rung) {
        Integer position = position();
        return position == null || position < 1 || position > rung.size() ? null : rung.get(position - 1);
    }

    /** Null where several apps share it. */
    private static App withUserPart(List<App> rung, String key) {
        String user = Dialled.user(key);
        List<App> same = user.isEmpty()
                ? List.of()
                : rung.stream()
                        .filter(app -> user.equals(Dialled.user(Dialled.key(app.endpoint()))))
                        .toList();
        return same.size() == 1 ? same.get(0) : null;
    }

    /** By its own events, somebody has or had the call. */
    boolean isProof(boolean denied) {
        return denied ? isTalkToldAgainst() : talked() || hasLostRace();
    }

    /** The place of the app among those rung, from 1; null if no event gives it. */
    Integer position() {
        return first(LegChanged::position);
    }

    /** No webhook reported it. */
    boolean isOnlyRecorded() {
        return moves.stream().allMatch(Fact::isRecord);
    }

    boolean isConnected() {
        return has(LegPhase.CONNECTED);
    }

    /** A mailbox picks up as a colleague does, so where a key was asked for this says nothing. */
    boolean isAnswered() {
        return !asked && has(LegPhase.ANSWERED);
    }

    boolean talked() {
        return isConnected() || isAnswered() || isTalkCounted() || isTalkRecorded();
    }

    /** By the webhooks, although the result of the ringing denies it: an answer alone that its own end denies is none. */
    boolean isTalkToldAgainst() {
        return isConnected() || isTalkCounted() || isAnsweredUndenied();
    }

    boolean isAnsweredUndenied() {
        return isAnswered() && !isAnswerDenied();
    }

    private boolean isTalkCounted() {
        LegChanged reported = reported();
        return !asked && reported != null && reported.seconds() != null && reported.seconds() > 0;
    }

    /** Its end as reported knows of no talk. A normal end without a length says nothing of it. */
    private boolean isAnswerDenied() {
        LegChanged reported = reported();
        boolean knows = reported != null && (reported.seconds() != null || reported.ending() != LegOutcome.CANCELLED);
        return knows && !isTalkCounted() && reported.answeredAt() == null && reported.ending() != LegOutcome.ANSWERED;
    }

    /** Another leg answered first. */
    boolean hasLostRace() {
        return ofEnd(LegChanged::ending) == LegOutcome.ANSWERED_ELSEWHERE;
    }

    boolean hasEnded() {
        return has(LegPhase.ENDED);
    }

    /** It ended, and with a talk. */
    boolean hasTalked() {
        return ofEnd(LegChanged::ending) == LegOutcome.ANSWERED;
    }

    /** By the carrier's record of a leg whose end no webhook reported, or reported with the time of an answer. */
    boolean isTalkRecorded() {
        boolean denied = reported() != null && reported().answeredAt() == null;
        return !asked && !denied && recorded() != null && recorded().ending() == LegOutcome.ANSWERED;
    }

    /** The talk; null unless the leg ended and its length is known. */
    Integer seconds() {
        return ofEnd(LegChanged::seconds);
    }

    /** By the carrier's clock: its own time of the answer, else the end of the talk less its length. */
    Instant answeredAt() {
        Instant reported = first(LegChanged::answeredAt);
        boolean counted = endedAt() != null && seconds() != null && seconds() > 0;
        return reported == null && counted ? endedAt().minusSeconds(seconds()) : reported;
    }

    /** By our own clock; null where no webhook reported an answer. */
    Instant answerHeardAt() {
        return reported(LegPhase.CONNECTED, reported(LegPhase.ANSWERED, null));
    }

    /** By our own clock; null where only a record knows of the end, since a record is read long after it. */
    Instant endReceivedAt() {
        return reported(LegPhase.ENDED, null);
    }

    Instant endedAt() {
        return ofEnd(LegChanged::endedAt);
    }

    /** All of the carrier's own times. */
    Stream<Instant> times() {
        return moves.stream().flatMap(moved -> moved.times().all());
    }

    Stream<Instant> starts() {
        return moves.stream().map(LegChanged::startedAt).filter(Objects::nonNull);
    }

    /** By the carrier's clock; null where it gave no time. */
    Instant startedAt() {
        return starts().min(Comparator.naturalOrder()).orElse(null);
    }

    LegOutcome outcome(boolean won) {
        if (won) {
            return LegOutcome.ANSWERED;
        }
        LegOutcome ending = ofEnd(LegChanged::ending);
        if (ending != LegOutcome.ANSWERED) {
            return ending;
        }
        return asked ? LegOutcome.NOT_ACCEPTED : LegOutcome.ANSWERED_ELSEWHERE;
    }

    Cause cause() {
        return ofEnd(LegChanged::cause);
    }

    /** The end as reported; null while it was not. */
    LegChanged reported() {
        return end(false);
    }

    /** The end as the carrier's record has it; null while none was read. */
    LegChanged recorded() {
        return end(true);
    }

    private LegChanged end(boolean byRecord) {
        return moves.stream()
                .filter(moved -> moved.phase() == LegPhase.ENDED && moved.isRecord() == byRecord)
                .min(LONGEST_FIRST)
                .orElse(null);
    }

    /** As reported; what was not reported, as the record has it. */
    private <T> T ofEnd(Function<LegChanged, T> part) {
        return Stream.of(Optional.ofNullable(reported()), Optional.ofNullable(recorded()))
                .flatMap(Optional::stream)
                .map(part)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private boolean has(LegPhase phase) {
        return moves.stream().anyMatch(moved -> moved.phase() == phase);
    }

    private Instant reported(LegPhase phase, Instant otherwise) {
        return moves.stream()
                .filter(moved -> moved.phase() == phase && !moved.isRecord())
                .map(moved -> moved.origin().receivedAt())
                .min(Comparator.naturalOrder())
                .orElse(otherwise);
    }

    private <T> T first(Function<LegChanged, T> part) {
        return moves.stream().map(part).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
