package dev.frontdesk.history;

import dev.frontdesk.call.Call;
import dev.frontdesk.call.store.CallFilter;
import dev.frontdesk.call.store.CallFilter.Position;
import dev.frontdesk.call.store.Calls;
import java.time.Instant;
import java.util.List;

/**
 * Reads the calls of a filter to their end, page by page, each by a short statement of its own: neither a connection nor a
 * snapshot of the database waits for a slow reader, and one page is held in memory.
 */
final class CallPages {

    private static final int PAGE = 1_000;

    private final Calls calls;
    private final CallFilter filter;
    private Position end;
    private int left;

    /** @param limit how many calls at most */
    CallPages(Calls calls, CallFilter filter, int limit) {
        this.calls = calls;
        this.filter = filter;
        this.left = limit;
    }

    /** Empty behind the last page. */
    List<Call> next() {
        int size = Math.min(PAGE, left);
        List<Call> page = size == 0 ? List.of() : calls.find(filter.after(end), size);
        left = page.size() < size ? 0 : left - size;
        if (!page.isEmpty()) {
            end = place(filter, page.get(page.size() - 1));
        }
        return page;
    }

    /** Where the calls that follow this one begin. */
    static Position place(CallFilter filter, Call call) {
        Instant at = filter.changedSince() == null ? call.listedAt() : call.changedAt();
        return new Position(at, call.callUuid());
    }
}
