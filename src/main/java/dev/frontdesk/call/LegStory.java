package dev.frontdesk.call;

import dev.frontdesk.call.Fact.LegMoved;
import dev.frontdesk.call.Fact.LegPhase;
import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Endpoint;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** All that is known of one leg, from the set of its events. Never empty. */
final class LegStory {

    private static final Comparator<LegMoved> LONGEST_FIRST = Comparator.comparing(
                    (LegMoved moved) -> moved.seconds() == null ? -1 : -moved.seconds())
            .thenComparing(moved -> moved.origin().digest());

    private final List<LegMoved> moves;

    /** The moves come sorted by digest. */
    LegStory(List<LegMoved> moves) {
        this.moves = moves;
    }

    /** What the moves of one leg share: the carrier's id, or the address where it gave none. */
    static String key(LegMoved moved) {
        return moved.legId() != null ? "id " + moved.legId() : "to " + Endpoint.key(moved.endpoint());
    }

    boolean isOf(LegMoved moved) {
        return key(moves.get(0)).equals(key(moved));
    }

    String id() {
        return moves.get(0).legId();
    }

    String endpoint() {
        return first(LegMoved::endpoint);
    }

    /** The app that was rung: by its address, else by its place among the rung, else as matched when an event came in. */
    App app(List<App> rung) {
        return rung.stream()
                .filter(app -> Endpoint.same(app.endpoint(), endpoint()))
                .findFirst()
                .orElseGet(() -> endpoint() == null ? atPosition(rung) : first(LegMoved::app));
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
        return isConnected() || isAnswered() || (seconds() != null && seconds() > 0);
    }

    /** The talk; null unless ended and told. */
    Integer seconds() {
        LegMoved end = end();
        return end == null ? null : end.seconds();
    }

    /** The carrier's own time where it gave one, else when we heard of the answer. */
    Instant answeredAt() {
        Instant told = first(LegMoved::answeredAt);
        return told != null ? told : heard(LegPhase.CONNECTED, heard(LegPhase.ANSWERED, null));
    }

    Instant endedAt() {
        LegMoved end = end();
        return end == null ? null : end.endedAt();
    }

    LegOutcome outcome(boolean won) {
        if (won) {
            return LegOutcome.ANSWERED;
        }
        LegOutcome ending = end() == null ? null : end().ending();
        return ending == LegOutcome.ANSWERED ? LegOutcome.ANSWERED_ELSEWHERE : ending;
    }

    Cause cause() {
        return end() == null ? null : end().cause();
    }

    private LegMoved end() {
        return moves.stream()
                .filter(moved -> moved.phase() == LegPhase.ENDED)
                .min(LONGEST_FIRST)
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
