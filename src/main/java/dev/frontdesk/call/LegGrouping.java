package dev.frontdesk.call;

import dev.frontdesk.call.Fact.LegChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tells the legs of a call apart. The moves of one leg share the carrier's id, or the address where it gave none. A
 * record whose id no webhook named belongs to the leg of its address that has no other record.
 */
final class LegGrouping {

    private final Map<String, List<LegChanged>> legs = new TreeMap<>();
    private final Set<String> recorded;

    /** @param moves in their canonical order, those reported before those recorded */
    LegGrouping(List<LegChanged> moves) {
        recorded = moves.stream().filter(Fact::isRecord).map(LegGrouping::key).collect(Collectors.toSet());
        moves.forEach(move -> legs.computeIfAbsent(keyAmongLegs(move), leg -> new ArrayList<>())
                .add(move));
    }

    List<LegStory> stories() {
        return legs.values().stream().map(LegStory::new).toList();
    }

    private String keyAmongLegs(LegChanged move) {
        boolean known = !move.isRecord() || legs.containsKey(key(move));
        return known
                ? key(move)
                : legs.entrySet().stream()
                        .filter(leg -> !recorded.contains(leg.getKey()))
                        .filter(leg -> leg.getValue().stream().allMatch(other -> isOfSameLeg(other, move)))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(key(move));
    }

    private static boolean isOfSameLeg(LegChanged other, LegChanged record) {
        boolean ofAnother = other.isRecord() && !Objects.equals(other.legId(), record.legId());
        return Dialled.same(other.endpoint(), record.endpoint()) && !ofAnother;
    }

    private static String key(LegChanged moved) {
        if (moved.legId() != null) {
            return "id " + moved.legId();
        }
        // Beside each other in the order of the stages, of which there are less than a hundred.
        return "to " + Dialled.key(moved.endpoint()) + " in "
                + (100 + moved.origin().stage());
    }
}
