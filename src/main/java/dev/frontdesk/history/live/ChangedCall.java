package dev.frontdesk.history.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.frontdesk.api.JsonBodyWriter;
import dev.frontdesk.call.Call;
import dev.frontdesk.call.Summary;
import dev.frontdesk.call.json.CallJson;
import dev.frontdesk.call.store.CallFilter;
import dev.frontdesk.call.store.FilterMatch;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A call that changed: its bytes in the stream, and what it says now and may have said before.
 *
 * @param json in one line of UTF-8
 * @param states the state before, or all that it may have had where nobody knows, and its state now
 */
record ChangedCall(String callUuid, byte[] json, Instant listedAt, List<Summary> states) {

    static ChangedCall of(Call call, List<Summary> before) {
        return new ChangedCall(
                call.callUuid(),
                JsonBodyWriter.write(new CallJson(call)).getBytes(UTF_8),
                call.listedAt(),
                Stream.concat(before.stream(), Stream.of(call.summary())).toList());
    }

    Summary now() {
        return states.get(states.size() - 1);
    }

    /** True also for a call that has left the filter, so that its reader learns of it. */
    boolean concerns(CallFilter filter) {
        return states.stream().anyMatch(state -> FilterMatch.matches(filter, listedAt, state));
    }
}
