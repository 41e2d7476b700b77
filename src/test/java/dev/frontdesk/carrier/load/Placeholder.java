package dev.frontdesk.carrier.load;

import dev.frontdesk.carrier.PlayedCall;
import dev.frontdesk.carrier.webhook.Webhook;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * A value that differs in each copy of a call.
 *
 * @param sample the original's value
 */
record Placeholder(String sample, Filling filling) {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");
    private static final String CALLER = "caller140408140203";

    private static final Map<String, Kind> BY_NAME = Map.of(
            "DialBLegUUID", sample -> Placeholder::id,
            "RecordingID", sample -> Placeholder::id,
            "StartTime", sample -> time(sample, SECONDS),
            "AnswerTime", sample -> time(sample, SECONDS),
            "EndTime", sample -> time(sample, SECONDS),
            "SessionStart", sample -> time(sample, MICROS),
            "RecordingStartMs", Placeholder::millis,
            "RecordingEndMs", Placeholder::millis);

    /** Makes the value of a copy. */
    interface Filling {

        /** @param later by how many seconds the copy begins after the original */
        String of(SplittableRandom random, long later);
    }

    private interface Kind {
        Filling filling(String sample);
    }

    /** Those of a call; the first is the call's own id. */
    static List<Placeholder> in(PlayedCall call) {
        Map<String, Filling> holes = new LinkedHashMap<>();
        holes.put(call.callUuid(), Placeholder::id);
        holes.put(CALLER, (random, later) -> "caller" + random.nextLong(100_000_000_000L, 1_000_000_000_000L));
        for (Webhook webhook : call.webhooks()) {
            BY_NAME.forEach((name, kind) -> {
                String sample = webhook.parameters().getOrDefault(name, "");
                if (!sample.isEmpty()) {
                    holes.putIfAbsent(sample, kind.filling(sample));
                }
            });
        }
        List<Placeholder> all = new ArrayList<>();
        holes.forEach((sample, filling) -> all.add(new Placeholder(sample, filling)));
        return all;
    }

    private static String id(SplittableRandom random, long later) {
        long version4 = random.nextLong() & 0xffff_ffff_ffff_0fffL | 0x4000L;
        long variant = random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(version4, variant).toString();
    }

    private static Filling time(String sample, DateTimeFormatter format) {
        LocalDateTime original = LocalDateTime.parse(sample, format);
        return (random, later) -> format.format(original.plusSeconds(later));
    }

    private static Filling millis(String sample) {
        long original = Long.parseLong(sample);
        return (random, later) -> String.valueOf(original + 1000 * later);
    }
}
