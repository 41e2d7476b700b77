package dev.frontdesk.plivo.client;

import static dev.frontdesk.plivo.client.PlivoFailure.Kind.UNAVAILABLE;

import com.plivo.api.models.base.BaseResource;
import com.plivo.api.models.base.ListResponse;
import com.plivo.api.models.base.Meta;
import dev.frontdesk.plivo.client.PlivoConnection.PageRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a list of Plivo's completely. Its pages are counted by position, so a deletion during the reading moves another
 * object past us unseen, and provisioning would create again what it does not see. So a list counts as read only if it
 * is as long as Plivo says, or if two readings agree.
 */
final class CompleteListing<T extends BaseResource> {

    private static final int LIMIT = 20;
    private static final int READINGS = 4;

    private final PlivoConnection plivo;
    private final PageRequest<T> page;
    private long total;

    CompleteListing(PlivoConnection plivo, PageRequest<T> pageRequest) {
        this.plivo = plivo;
        this.page = pageRequest;
    }

    List<T> read() {
        Set<String> before = null;
        for (int reading = 0; reading < READINGS; reading++) {
            Map<String, T> found = readOnce();
            if (found.size() == total || found.keySet().equals(before)) {
                return List.copyOf(found.values());
            }
            before = Set.copyOf(found.keySet());
        }
        throw new PlivoFailure(UNAVAILABLE, "A list at Plivo changes while it is read. Try again in a minute.");
    }

    private Map<String, T> readOnce() {
        Map<String, T> found = new LinkedHashMap<>();
        List<T> objects;
        int offset = 0;
        do {
            objects = pageAt(offset, found);
            offset += objects.size();
        } while (!objects.isEmpty() && (total < 0 || offset < total));
        return found;
    }

    private List<T> pageAt(int offset, Map<String, T> found) {
        return plivo.ask(client -> {
            ListResponse<T> answer = page.ask(client, LIMIT, offset);
            List<T> objects = answer == null || answer.getObjects() == null ? List.of() : answer.getObjects();
            for (T object : new ArrayList<>(objects)) {
                found.put(object.getId(), object);
            }
            total = total(answer == null ? null : answer.getMeta(), found.size());
            return objects;
        });
    }

    /** Plivo's own count; without one the list ends with an empty page. */
    private static long total(Meta meta, int found) {
        try {
            return meta == null || meta.getTotalCount() == null ? -1 : meta.getTotalCount();
        } catch (NoSuchMethodException never) {
            return found;
        }
    }
}
