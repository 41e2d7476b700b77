package dev.frontdesk.plivo;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code application/x-www-form-urlencoded} text in UTF-8 (WHATWG URL Standard, section 5). It takes whatever
 * comes: a broken percent sign stands for itself, a name without a value has an empty one.
 */
final class FormText {

    private FormText() {}

    /** The values of a name in their order; empty for empty text. */
    static Map<String, List<String>> parse(String text) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters
                        .computeIfAbsent(decoded(name), first -> new ArrayList<>(1))
                        .add(decoded(value));
            }
        }
        return parameters;
    }

    /** How many pairs it has, at most: all of them with a name of its own. Nothing is decoded for that. */
    static long pairs(String text) {
        return text.isEmpty()
                ? 0
                : 1 + text.chars().filter(letter -> letter == '&').count();
    }

    private static String decoded(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenPercentSign) {
            return URLDecoder.decode(text.replaceAll("%(?![0-9a-fA-F]{2})", "%25"), StandardCharsets.UTF_8);
        }
    }
}
