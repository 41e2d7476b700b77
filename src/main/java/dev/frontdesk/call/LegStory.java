package dev.frontdesk.call;

import dev.frontdesk.call.Fact.LegMoved;
import dev.frontdesk.call.Fact.LegPhase;
import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Endpoint;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** All that is known of one leg, from the set of its events. Never empty. */
final class LegStory {

    private static final Comparator<LegMoved> LONGEST_FIRST = Comparator.comparing(
                    (LegMoved moved) -> moved.seconds() == null ? -1 : -moved.seconds())
            .thenComparing(moved -> moved.origin().digest());

    private final List<LegMoved> moves;

    /** The moves come in their canonical order. */
    LegStory(List<LegMoved> moves) {
        this.moves = moves;
    }

    boolean isOf(LegMoved moved) {
        return moves.contains(moved);
    }

    boolean isNamed(String id) {
        return moves.stream().anyMatch(moved -> id.equals(moved.legId()));
    }

    String endpoint() {
        return first(LegMoved::endpoint);
    }

    /**
     * The app that was rung: by its address, else by its place among the rung, else as matched when an event came in.
     */
    App app(List<App> rung, Map<String, App> rungByKey) {
        String endpoint = endpoint();
        if (endpoint == null) {
            return atPosition(rung);
        }
        App known = rungByKey.get(Endpoint.key(endpoint));
        return known != null ? known : first(LegMoved::app);
    }

    private App atPosition(List<App> rung) {
        Integer position = first(LegMoved::position);
        return position == null || position < 1 || position > rung.size() ? null : rung.get(position - 1);
    }

    boolean isConnected() {
        return has(LegPhase.CONNECTED);
    }

    boolean isAnswered() {
        return has(LegPhase.ANSWERED);
    }

    boolean talked() {
        return isTalkTold() || isTalkRecorded();
    }

    /** By the webhooks. */
    boolean isTalkTold() {
        LegMoved told = told();
        return isConnected() || isAnswered() || told != null && told.seconds() != null && told.seconds() > 0;
    }

    /** By the carrier's record of a leg whose end no webhook told, or told with the time of an answer. */
    boolean isTalkRecorded() {
        boolean denied = told() != null && told().answeredAt() == null;
        return !denied && recorded() != null && recorded().ending() == LegOutcome.ANSWERED;
    }

    /** The talk; null unless the leg ended and its length is known. */
    Integer seconds() {
        return ofEnd(LegMoved::seconds);
    }

    /** The carrier's own time where it gave one, else when we heard of the answer. */
    Instant answeredAt() {
        Instant told = first(LegMoved::answeredAt);
        return told != null ? told : heard(LegPhase.CONNECTED, heard(LegPhase.ANSWERED, null));
    }

    Instant endedAt() {
        return ofEnd(LegMoved::endedAt);
    }

    LegOutcome outcome(boolean won) {
        if (won) {
            return LegOutcome.ANSWERED;
        }
        LegOutcome ending = ofEnd(LegMoved::ending);
        return ending == LegOutcome.ANSWERED ? LegOutcome.ANSWERED_ELSEWHERE : ending;
    }

    Cause cause() {
        return ofEnd(LegMoved::cause);
    }

    /** The end as told; null while it was not. */
    LegMoved told() {
        return end(false);
    }

    /** The end as the carrier's record has it; null while none was read. */
    LegMoved recorded() {
        return end(true);
    }

    private LegMoved end(boolean byRecord) {
        return moves.stream()
                .filter(moved -> moved.phase() == LegPhase.ENDED && moved.isRecord() == byRecord)
                .min(LONGEST_FIRST)
                .orElse(null);
    }

    /** As told; what was not told, as the record has it. */
    private <T> T ofEnd(Function<LegMoved, T> part) {
        return Stream.of(Optional.ofNullable(told()), Optional.ofNullable(recorded()))
                .flatMap(Optional::stream)
                .map(part)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private boolean has(LegPhase phase) {
        return moves.stream().anyMatch(moved -> moved.phase() == phase);
    }

    private Instant heard(LegPhase phase, Instant otherwise) {
        return moves.stream()
                .filter(moved -> moved.phase() == phase)
                .map(moved -> moved.origin().receivedAt())
                .min(Comparator.naturalOrder())
                .orElse(otherwise);
    }

    private <T> T first(Function<LegMoved, T> part) {
        return moves.stream().map(part).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
