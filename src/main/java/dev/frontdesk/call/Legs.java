package dev.frontdesk.call;

import dev.frontdesk.call.Fact.LegChanged;
import dev.frontdesk.directory.App;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final List<App> rung;

    /** By their addresses: a company may have a hundred, and all of them ring at every call. */
    private final Map<String, App> rungByKey = new HashMap<>();

    private final Collection<LegStory> stories;

    /** The moves come in their canonical order. */
    Legs(List<App> rung, Stream<LegChanged> moves) {
        this.rung = rung;
        rung.forEach(app -> rungByKey.putIfAbsent(Dialled.key(app.endpoint()), app));
        this.stories = new LegGrouping(moves.toList()).stories();
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

    /** A leg talked, although the result of the ringing denies it; what only a record knows does not count then. */
    boolean isTalkToldAgainst() {
        return stories.stream().anyMatch(LegStory::isTalkToldAgainst);
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
        return leg == null ? null : leg.app(rung, rungByKey);
    }

    App appOf(LegChanged moved) {
        return app(new LegStory(List.of(moved)));
    }

    /** All times that the carrier reported of any leg. */
    Stream<Instant> times() {
        return stories.stream().flatMap(LegStory::times);
    }

    /** When the first app began to ring; null where none reported. */
    Instant firstStart() {
        return stories.stream()
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
        Map<App, List<LegStory>> byApp = new HashMap<>();
        stories.forEach(
                leg -> byApp.computeIfAbsent(app(leg), any -> new ArrayList<>()).add(leg));
        List<Leg> shown = new ArrayList<>();
        for (App app : rung) {
            shown.add(byApp.getOrDefault(app, List.of()).stream()
                    .min(Comparator.comparing(story -> story != winner))
                    .map(leg -> asLeg(leg, app, winner))
                    .orElseGet(() -> new Leg(app, app.endpoint(), null, null)));
        }
        Set<App> planned = Set.copyOf(rung);
        stories.stream()
                .filter(leg -> app(leg) == null || !planned.contains(app(leg)))
                .forEach(leg -> shown.add(asLeg(leg, app(leg), winner)));
        return shown;
    }

    private static Leg asLeg(LegStory leg, App app, LegStory winner) {
        return new Leg(app, app == null ? leg.endpoint() : app.endpoint(), leg.outcome(leg == winner), leg.cause());
    }
}
