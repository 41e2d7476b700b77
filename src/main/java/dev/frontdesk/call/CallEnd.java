package dev.frontdesk.call;

import dev.frontdesk.call.Fact.CarrierTimes;
import dev.frontdesk.call.Fact.HungUp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;

/** The end of a call: as it was reported, as the carrier's record has it, and what is known of it by both. */
final class CallEnd {

    /** The fullest report: the longest call, and one that reports its end. */
    private static final Comparator<HungUp> FULLEST = Comparator.comparing(
                    (HungUp end) -> end.seconds() == null ? 1 : -end.seconds())
            .thenComparing(end -> end.endedAt() == null);

    /** Carriers complete their records later: the one that ends last, then the fullest. */
    private static final Comparator<HungUp> LAST = Comparator.comparing(
                    HungUp::endedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .reversed()
            .thenComparing(end -> end.cause().code() == null)
            .thenComparing(FULLEST);

    private final HungUp reported;
    private final HungUp recorded;
    private final HungUp known;

    /** @param ends in their canonical order */
    CallEnd(Collection<HungUp> ends) {
        reported = ends.stream().filter(end -> !end.isRecord()).min(FULLEST).orElse(null);
        recorded = ends.stream().filter(HungUp::isRecord).min(LAST).orElse(null);
        known = reported == null || recorded == null
                ? reported == null ? recorded : reported
                : merged(reported, recorded);
    }

    /** As the webhooks reported it; null while they did not. */
    HungUp reported() {
        return reported;
    }

    /** As the carrier's record has it; null while none was read. */
    HungUp recorded() {
        return recorded;
    }

    /** The reported end, completed by the recorded one; null while nothing says that the call is over. */
    HungUp known() {
        return known;
    }

    /** Somebody or something picked up: a colleague, or the greeting. */
    static boolean isPickedUp(HungUp end) {
        return end != null && (end.answeredAt() != null || isCounted(end));
    }

    /** Seconds were counted from when it was picked up. */
    static boolean isCounted(HungUp end) {
        return end != null && end.seconds() != null && end.seconds() > 0;
    }

    private static HungUp merged(HungUp reported, HungUp recorded) {
        return new HungUp(
                reported.origin(),
                reported.cause().or(recorded.cause()),
                reported.cause().saysNothing() ? recorded.ending() : reported.ending(),
                reported.seconds() != null ? reported.seconds() : recorded.seconds(),
                new CarrierTimes(
                        reported.startedAt() != null ? reported.startedAt() : recorded.startedAt(),
                        reported.answeredAt() != null ? reported.answeredAt() : recorded.answeredAt(),
                        reported.endedAt() != null ? reported.endedAt() : recorded.endedAt()));
    }
}
