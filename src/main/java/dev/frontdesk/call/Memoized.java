package dev.frontdesk.call;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A function whose last few results are at hand. What it gives must not change, since it is shared. */
final class Memoized<K, V> {

    private static final int MOST = 1000;

    private final Map<K, V> results = new ConcurrentHashMap<>();
    private final Function<K, V> function;

    Memoized(Function<K, V> function) {
        this.function = function;
    }

    V of(K key) {
        V known = results.get(key);
        if (known != null) {
            return known;
        }
        if (results.size() >= MOST) {
            // Rarer than a change of the directory: to start empty is cheaper than to track which entry was used last.
            results.clear();
        }
        V made = function.apply(key);
        results.put(key, made);
        return made;
    }
}
