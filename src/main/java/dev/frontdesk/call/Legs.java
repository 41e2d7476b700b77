package dev.frontdesk.call;

import dev.frontdesk.call.Fact.LegMoved;
import dev.frontdesk.directory.App;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All legs of a call: who was rung, who has the call. */
final class Legs {

    private static final Comparator<LegStory> BY_TALK =
            Comparator.comparing(leg -> leg.seconds() == null ? 0 : leg.seconds());

    private final List<App> rung;
    private final Collection<LegStory> stories;

    /** The moves come sorted by digest. */
    Legs(List<App> rung, Stream<LegMoved> moves) {
        this.rung = rung;
        this.stories = moves.collect(Collectors.groupingBy(
                        LegStory::key, TreeMap::new, Collectors.collectingAndThen(Collectors.toList(), LegStory::new)))
                .values();
    }

    boolean isEmpty() {
        return stories.isEmpty();
    }

    boolean anybodyTalked() {
        return stories.stream().anyMatch(LegStory::talked);
    }

    /**
     * The leg that the result of the ringing names; where it names none, the one connected, else the one answered, else
     * the one with the longest talk. Null where that leg never reported, or where nobody talked.
     */
    LegStory winner(String named) {
        if (named != null) {
            return stories.stream()
                    .filter(leg -> named.equals(leg.id()))
                    .findFirst()
                    .orElse(null);
        }
        return Stream.<java.util.function.Predicate<LegStory>>of(
                        LegStory::isConnected, LegStory::isAnswered, LegStory::talked)
                .map(rule -> stories.stream().filter(rule).max(BY_TALK).orElse(null))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    App app(LegStory leg) {
        return leg == null ? null : leg.app(rung);
    }

    /** When the last leg stopped ringing; null where none told. */
    Instant lastEnd() {
        return stories.stream()
                .map(LegStory::endedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Of each app that was rung the end is known. */
    boolean areAllOver() {
        return shown(null).stream().allMatch(leg -> leg.outcome() != null);
    }

    boolean areAllUnreachable() {
        return shown(null).stream().allMatch(leg -> leg.outcome() == LegOutcome.UNREACHABLE);
    }

    /** One for each app that was rung, in the order of ringing; then those that match no app of the plan. */
    List<Leg> shown(LegStory winner) {
        List<Leg> shown = new ArrayList<>();
        for (App app : rung) {
            LegStory leg = stories.stream()
                    .filter(story -> app.equals(story.app(rung)))
                    .min(Comparator.comparing(story -> story != winner))
                    .orElse(null);
            shown.add(leg == null ? new Leg(app, app.endpoint(), null, null) : shown(leg, app, winner));
        }
        stories.stream()
                .filter(leg -> leg.app(rung) == null || !rung.contains(leg.app(rung)))
                .forEach(leg -> shown.add(shown(leg, leg.app(rung), winner)));
        return shown;
    }

    private static Leg shown(LegStory leg, App app, LegStory winner) {
        return new Leg(app, app == null ? leg.endpoint() : app.endpoint(), leg.outcome(leg == winner), leg.cause());
    }
}
