package dev.frontdesk.notices.webhooks;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** What is in flight from this node, to each recipient and in all. For one thread. */
final class Lanes {

    private static final int MOST_IN_FLIGHT = 120;

    private final LongSupplier nanoTime;
    private final Map<Long, Lane> lanes = new HashMap<>();

    /** @param nanoTime never goes back, as {@link System#nanoTime()} does not */
    Lanes(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * What a subscription may be sent now.
     *
     * @param inFlight what it is being sent
     * @param more how many more at most
     */
    record Room(long subscription, int inFlight, int more) {}

    Lane of(long subscription) {
        return lanes.computeIfAbsent(subscription, id -> new Lane(nanoTime));
    }

    /** How many more may be sent to all recipients together. */
    int left() {
        return MOST_IN_FLIGHT - lanes.values().stream().mapToInt(Lane::inFlight).sum();
    }

    /** Forgets subscriptions that are not active any more. */
    List<Room> rooms(Collection<Long> active) {
        lanes.keySet().removeIf(id -> !active.contains(id) && lanes.get(id).inFlight() == 0);
        return active.stream()
                .map(id -> new Room(id, of(id).inFlight(), of(id).room()))
                .filter(room -> room.more() > 0)
                .toList();
    }
}
