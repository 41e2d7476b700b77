package dev.frontdesk.carrier.webhook;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names and values as they travel: {@code application/x-www-form-urlencoded}, UTF-8, a space being a plus. */
public final class Form {

    private Form() {}

    static String encode(Collection<Map.Entry<String, String>> pairs) {
        return pairs.stream()
                .map(pair -> encode(pair.getKey()) + "=" + encode(pair.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** The pairs of a query or body in their order; a name without an equals sign has an empty value. */
    public static List<Map.Entry<String, String>> decode(String text) {
        return Arrays.stream(text.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .map(pair -> Map.entry(decoded(pair[0]), pair.length > 1 ? decoded(pair[1]) : ""))
                .toList();
    }

    /** A query with parameters added to it; where both have a name, the query's own value stays alone. */
    static List<Map.Entry<String, String>> merge(
            List<Map.Entry<String, String>> query, Collection<Map.Entry<String, String>> parameters) {
        Set<String> taken = query.stream().map(Map.Entry::getKey).collect(Collectors.toSet());
        return Stream.concat(query.stream(), parameters.stream().filter(pair -> !taken.contains(pair.getKey())))
                .sorted(Map.Entry.comparingByKey())
                .toList();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
