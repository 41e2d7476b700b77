package dev.frontdesk.carrier.rest;

import dev.frontdesk.carrier.Filed;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The records of calls that are over, newest first. Both directions are in one list; times to look for are in UTC,
 * those in the records have an offset.
 */
public final class FiledCalls implements Resource {

    private static final DateTimeFormatter ASKED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter KEPT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssxxx");
    private static final List<String> EQUAL = List.of("call_direction", "parent_call_uuid", "from_number", "to_number");

    private final Deque<Filed> calls = new ArrayDeque<>();
    private final int most;
    private int requests;
    private int refusedAt = -1;
    private int refusal;

    /** Keeps all. */
    public FiledCalls() {
        this(Integer.MAX_VALUE);
    }

    /** @param most how many calls it keeps, the last ones */
    public FiledCalls(int most) {
        this.most = most;
    }

    @Override
    public String name() {
        return "Call";
    }

    /** Plivo has written its records of this call. */
    public synchronized void add(Filed call) {
        calls.add(call);
        if (calls.size() > most) {
            calls.remove();
        }
    }

    public synchronized void forget() {
        calls.clear();
    }

    /** One of the next requests is refused with this status, the first being 0; those before and after are not. */
    public synchronized void refuse(int request, int status) {
        requests = 0;
        refusedAt = request;
        refusal = status;
    }

    @Override
    public synchronized Reply reply(Asked asked) {
        if (!asked.isList()) {
            return Reply.missing();
        }
        if (requests++ == refusedAt) {
            return Reply.error(refusal, "as the test wanted");
        }
        Map<String, String> query = asked.query();
        Stream<JsonObject> found = calls.stream()
                .flatMap(call -> Stream.concat(Stream.of(call.call()), call.legs().stream()))
                .filter(record -> EQUAL.stream().allMatch(name -> isEqual(record, name, query)))
                .filter(record -> !query.containsKey("end_time__gte")
                        || !endOf(record).isBefore(time(query.get("end_time__gte"))))
                .filter(record ->
                        !query.containsKey("end_time__lt") || endOf(record).isBefore(time(query.get("end_time__lt"))));
        return Page.of(
                found.sorted(Comparator.comparing(FiledCalls::endOf).reversed()).toList(), asked);
    }

    private static boolean isEqual(JsonObject record, String name, Map<String, String> query) {
        return !query.containsKey(name) || query.get(name).equals(record.getString(name, null));
    }

    private static Instant time(String text) {
        return LocalDateTime.parse(text, ASKED).toInstant(ZoneOffset.UTC);
    }

    private static Instant endOf(JsonObject record) {
        return OffsetDateTime.parse(record.getString("end_time"), KEPT).toInstant();
    }
}
