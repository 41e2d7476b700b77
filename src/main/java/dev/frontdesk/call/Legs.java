package dev.frontdesk.call;

import dev.frontdesk.call.Fact.LegChanged;
import dev.frontdesk.directory.App;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All legs of a call: who was rung, who has the call. */
final class Legs {

    private static final Comparator<LegStory> BY_TALK =
            Comparator.comparing(leg -> leg.seconds() == null ? 0 : leg.seconds());

    /**
     * Which leg was first, those that a webhook reported before those that only a record knows. The carrier's id is the
     * last resort, since it is random.
     */
    private static final Comparator<LegStory> EARLIEST = Comparator.comparing(LegStory::isOnlyRecorded)
            .thenComparing(LegStory::answeredAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(LegStory::startedAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(LegStory::position, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
            .thenComparing(leg -> Dialled.key(leg.endpoint()));

    private static final Comparator<LegStory> STILL_THERE = Comparator.comparing(leg -> !leg.hasEnded());

    private final Stages stages;

    private final Collection<LegStory> stories;

    /** The moves come in their canonical order. */
    Legs(Stages stages, Stream<LegChanged> moves) {
        this.stages = stages;
        this.stories = new LegGrouping(moves.toList())
                .stories().stream()
                        .map(leg -> stages.asksForKey(leg.stage()) ? leg.asked() : leg)
                        .toList();
    }

    /** All that is known of each leg. */
    Collection<LegStory> stories() {
        return stories;
    }

    boolean isEmpty() {
        return stories.isEmpty();
    }

    boolean anybodyTalked() {
        return stories.stream().anyMatch(LegStory::talked);
    }

    /**
     * The legs tell of a talk. Where the result of a stage denies it, what only a record knows of one of its legs does not
     * count.
     *
     * @param denied whether the result of all the ringing does
     */
    boolean areProof(boolean denied) {
        return stories.stream().anyMatch(leg -> leg.isProof(leg.stage() == 0 ? denied : stages.isDenied(leg.stage())));
    }

    /** Some app lost the call to another one, whichever that was: the carrier's word that somebody answered. */
    boolean isRaceLost() {
        return stories.stream().anyMatch(LegStory::hasLostRace);
    }

    /** The carrier's records of the legs were read. */
    boolean areRecorded() {
        return stories.stream().anyMatch(leg -> leg.recorded() != null);
    }

    /**
     * The leg that the result of the ringing names; where it names none, the one connected, else the one answered, else
     * the one with the longest talk; none that lost the race. Of a leg that never reported its record may tell. Null
     * where nothing does, or where nobody talked.
     *
     * @param open the ringing may still go on, so of several who answered the one who is not over has the call
     */
    LegStory winner(String named, boolean open) {
        if (named != null) {
            return stories.stream()
                    .filter(leg -> leg.isNamed(named))
                    .findFirst()
                    .orElseGet(() -> best(LegStory::isTalkRecorded, BY_TALK));
        }
        Comparator<LegStory> order = open ? STILL_THERE.thenComparing(BY_TALK) : BY_TALK;
        return Stream.<Predicate<LegStory>>of(
                        LegStory::isConnected, LegStory::isAnsweredUndenied, LegStory::isAnswered, LegStory::talked)
                .map(rule -> best(rule.and(leg -> !leg.hasLostRace()), order))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The one with the longest talk by the carrier's records; null where they know of none. */
    LegStory winnerByRecords() {
        return stories.stream()
                .filter(leg -> leg.recorded() != null && leg.recorded().ending() == LegOutcome.ANSWERED)
                .max(Comparator.comparing(
                        leg -> Objects.requireNonNullElse(leg.recorded().seconds(), 0)))
                .orElse(null);
    }

    private LegStory best(Predicate<LegStory> rule, Comparator<LegStory> order) {
        return stories.stream()
                .filter(rule)
                .max(order.thenComparing(EARLIEST.reversed()))
                .orElse(null);
    }

    App app(LegStory leg) {
        return leg == null ? null : leg.app(stages.rung(leg.stage()), stages.rungByKey(leg.stage()));
    }

    App appOf(LegChanged moved) {
        return app(new LegStory(List.of(moved)));
    }

    /** The stage of the leg to which this belongs, from 1; 0 where only records tell of it. */
    int stageOf(LegChanged moved) {
        return stories.stream()
                .filter(leg -> leg.isOf(moved))
                .mapToInt(LegStory::stage)
                .max()
                .orElse(0);
    }

    /** All times that the carrier reported of any leg. */
    Stream<Instant> times() {
        return stories.stream().flatMap(LegStory::times);
    }

    /** When the first app began to ring; null where none reported. An app of a later stage rings later. */
    Instant firstStart() {
        return stories.stream()
                .filter(leg -> leg.stage() <= 1)
                .flatMap(LegStory::starts)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** When the last leg stopped ringing; null where none reported. */
    Instant lastEnd() {
        return stories.stream()
                .map(LegStory::endedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Of each app that was rung the end is known. */
    boolean areAllOver() {
        return asLegs(null).stream().allMatch(leg -> leg.outcome() != null);
    }

    boolean areAllUnreachable() {
        return asLegs(null).stream().allMatch(leg -> leg.outcome() == LegOutcome.UNREACHABLE);
    }

    /** One for each app that was rung, in the order of ringing; then those that match no app of the plan. */
    List<Leg> asLegs(LegStory winner) {
        Set<LegStory> left = new LinkedHashSet<>(stories);
        List<Leg> shown = new ArrayList<>();
        for (int stage : stages.numbers()) {
            for (App app : stages.rung(stage)) {
                LegStory leg = take(left, stage, app, winner);
                shown.add(
                        leg == null ? new Leg(stage, app, app.endpoint(), null, null) : asLeg(leg, stage, app, winner));
            }
        }
        left.removeIf(leg -> stages.rings(leg.stage(), app(leg)));
        left.forEach(leg -> shown.add(asLeg(leg, Math.max(1, leg.stage()), app(leg), winner)));
        return shown;
    }

    /** The leg of an app in a stage; the winner where several are, else one that a webhook named. Null if there is none. */
    private LegStory take(Set<LegStory> left, int stage, App app, LegStory winner) {
        LegStory taken = left.stream()
                .filter(leg -> leg.stage() == stage || leg.stage() == 0)
                .filter(leg -> app.equals(app(leg)))
                .min(Comparator.<LegStory, Boolean>comparing(leg -> leg != winner)
                        .thenComparing(leg -> leg.stage() == 0)
                        .thenComparing(LegStory::startedAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder())))
                .orElse(null);
        left.remove(taken);
        return taken;
    }

    private static Leg asLeg(LegStory leg, int stage, App app, LegStory winner) {
        return new Leg(
                stage, app, app == null ? leg.endpoint() : app.endpoint(), leg.outcome(leg == winner), leg.cause());
    }
}
