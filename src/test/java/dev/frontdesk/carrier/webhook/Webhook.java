package dev.frontdesk.carrier.webhook;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request that Plivo makes, before it is signed.
 *
 * @param method {@code GET} or {@code POST}
 * @param path where to, beneath the public address, with the query if there is one
 * @param parameters sorted by name in byte order, as Plivo sends them
 * @param at the virtual time
 */
public record Webhook(String method, String path, SortedMap<String, String> parameters, Instant at) {

    private static final Pattern STAGE = Pattern.compile("/stages/(\\d+)/");

    public Webhook(String method, String path, Map<String, String> parameters, Instant at) {
        this(method, path, (SortedMap<String, String>) new TreeMap<>(parameters), at);
    }

    public Webhook {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /** Plivo's {@code Event}, such as {@code DialAnswer}; empty where there is none, as for a recording that is ready. */
    public String event() {
        return parameters.getOrDefault("Event", "");
    }

    /** Whether this goes to the address that ends so, such as {@code dial-event}. */
    public boolean isFor(String lastPart) {
        return path.endsWith("/" + lastPart);
    }

    /** The stage of the line that its address names, from 1; 1 where it names none. */
    public int stage() {
        return stage(path);
    }

    /** The same of an address as it stood in the XML. */
    public static int stage(String address) {
        Matcher stage = STAGE.matcher(address);
        return stage.find() ? Integer.parseInt(stage.group(1)) : 1;
    }

    /** The same for another call: each id is replaced, wherever it stands. */
    public Webhook renamed(Map<String, String> ids) {
        SortedMap<String, String> renamed = new TreeMap<>();
        parameters.forEach((name, value) -> renamed.put(name, replace(value, ids)));
        return new Webhook(method, replace(path, ids), renamed, at);
    }

    private static String replace(String text, Map<String, String> ids) {
        String replaced = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            replaced = replaced.replace(id.getKey(), id.getValue());
        }
        return replaced;
    }
}
