package dev.frontdesk.call;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;

/**
 * What a webhook said: names with their values, decoded, kept whole and never interpreted here.
 *
 * <p>They are stored as one line of form-encoded text, sorted by name and value. That is pure ASCII whatever came in
 * (PostgreSQL's text refuses U+0000), it reads like what was sent, and its SHA-256 identifies it.
 */
public final class Parameters {

    private static final String STAGE = ".stage";

    private final SortedMap<String, List<String>> values;

    private Parameters(SortedMap<String, List<String>> values) {
        this.values = values;
    }

    /** The order of names and of the values of one name does not count. */
    public static Parameters of(Map<String, ? extends Collection<String>> values) {
        SortedMap<String, List<String>> sorted = new TreeMap<>();
        values.forEach((name, several) -> {
            List<String> inOrder = new ArrayList<>(several);
            Collections.sort(inOrder);
            sorted.put(name, inOrder);
        });
        return new Parameters(sorted);
    }

    /**
     * The same, reported of a later stage than the first: its number is part of the address, and so of what was said. The name
     * is none that the carrier could send.
     */
    public Parameters inStage(int stage) {
        if (stage <= 1) {
            return this;
        }
        SortedMap<String, List<String>> staged = new TreeMap<>(values);
        staged.put(STAGE, List.of(Integer.toString(stage)));
        return new Parameters(staged);
    }

    /** The stage that this was reported of, from 1. */
    public int stage() {
        String stage = first(STAGE);
        return stage.matches("[1-9][0-9]?") ? Integer.parseInt(stage) : 1;
    }

    /** Reads what {@link #text()} wrote. */
    public static Parameters parse(String text) {
        SortedMap<String, List<String>> values = new TreeMap<>();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('&', start) < 0 ? text.length() : text.indexOf('&', start);
            int equals = text.indexOf('=', start);
            values.computeIfAbsent(decoded(text.substring(start, equals)), name -> new ArrayList<>(1))
                    .add(decoded(text.substring(equals + 1, end)));
            start = end + 1;
        }
        return new Parameters(values);
    }

    /** The first value of that name in sorted order; empty text if there is none. */
    public String first(String name) {
        List<String> several = values.get(name);
        return several == null || several.isEmpty() ? "" : several.get(0);
    }

    /** The same names; each value becomes what the function makes of it and its name. */
    public Parameters map(BinaryOperator<String> change) {
        SortedMap<String, List<String>> changed = new TreeMap<>();
        values.forEach((name, several) -> changed.put(
                name,
                several.stream()
                        .map(value -> change.apply(name, value))
                        .sorted()
                        .toList()));
        return new Parameters(changed);
    }

    /** Each value with its name. */
    public void forEach(BiConsumer<String, String> action) {
        values.forEach((name, several) -> several.forEach(value -> action.accept(name, value)));
    }

    public String text() {
        StringJoiner pairs = new StringJoiner("&");
        values.forEach((name, several) -> several.forEach(value -> pairs.add(encoded(name) + "=" + encoded(value))));
        return pairs.toString();
    }

    /** SHA-256 of the stored form, in hexadecimal. */
    static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String encoded(String text) {
        return standsForItself(text) ? text : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static boolean standsForItself(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!standsForItself(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean standsForItself(char letter) {
        return letter >= 'a' && letter <= 'z'
                || letter >= 'A' && letter <= 'Z'
                || letter >= '-' && letter <= '9' && letter != '/'
                || letter == '_';
    }

    private static String decoded(String text) {
        boolean plain = text.indexOf('%') < 0 && text.indexOf('+') < 0;
        return plain ? text : URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
