package dev.frontdesk.carrier.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Things of one kind in the order in which they came, each under its id. */
public final class Shelf {

    private final Map<String, JsonObject> things = new LinkedHashMap<>();

    public synchronized void put(String id, JsonObject thing) {
        things.put(id, thing);
    }

    /** Null where there is none. */
    public synchronized JsonObject get(String id) {
        return things.get(id);
    }

    public synchronized List<JsonObject> all() {
        return new ArrayList<>(things.values());
    }

    /** False where there was none. */
    public synchronized boolean remove(String id) {
        return things.remove(id) != null;
    }

    /** One value of one thing becomes another. */
    public synchronized void set(String id, String name, JsonValue value) {
        put(id, Json.createObjectBuilder(things.get(id)).add(name, value).build());
    }

    public void set(String id, String name, String value) {
        set(id, name, value == null ? JsonValue.NULL : Json.createValue(value));
    }
}
