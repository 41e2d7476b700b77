package dev.frontdesk.carrier.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** Lists as Plivo gives them: twenty at most, with the way to the next twenty. */
public final class Page {

    private static final int LONGEST = 20;

    private Page() {}

    /** The part that {@code limit} and {@code offset} ask for; 400 where they are none. */
    public static Reply of(List<JsonObject> all, Asked asked) {
        int limit;
        int offset;
        try {
            limit = Integer.parseInt(asked.query().getOrDefault("limit", String.valueOf(LONGEST)));
            offset = Integer.parseInt(asked.query().getOrDefault("offset", "0"));
        } catch (NumberFormatException malformed) {
            return Reply.error(400, "limit and offset must be numbers");
        }
        if (limit < 1 || limit > LONGEST || offset < 0) {
            return Reply.error(400, "limit must be from 1 to " + LONGEST);
        }
        List<JsonObject> objects = all.stream().skip(offset).limit(limit).toList();
        return Reply.found(Json.createObjectBuilder()
                .add("meta", meta(asked, limit, offset, all.size()))
                .add("objects", Json.createArrayBuilder(objects))
                .build());
    }

    private static JsonObjectBuilder meta(Asked asked, int limit, int offset, int total) {
        JsonObjectBuilder meta = Json.createObjectBuilder()
                .add("limit", limit)
                .add("offset", offset)
                .add("total_count", total);
        link(meta, "next", asked, limit, offset + limit, offset + limit < total);
        link(meta, "previous", asked, limit, Math.max(0, offset - limit), offset > 0);
        return meta;
    }

    private static void link(JsonObjectBuilder meta, String name, Asked asked, int limit, int offset, boolean there) {
        if (there) {
            meta.add(
                    name,
                    "/v1/Account/%s/%s/?limit=%d&offset=%d"
                            .formatted(asked.account(), asked.resource(), limit, offset));
        } else {
            meta.addNull(name);
        }
    }
}
