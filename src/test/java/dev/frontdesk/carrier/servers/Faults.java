package dev.frontdesk.carrier.servers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is found wrong, a sentence each. */
final class Faults {

    private final List<String> sentences = new ArrayList<>();

    void wanted(String what, Object wanted, Object found) {
        if (!Objects.equals(wanted, found)) {
            sentences.add(what + " is " + found + " and should be " + wanted + ".");
        }
    }

    void wantedIn(String what, String part, String text) {
        if (!text.contains(part)) {
            sentences.add(what + " lacks " + part + ": " + shortened(text));
        }
    }

    void add(List<String> others) {
        sentences.addAll(others);
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.substring(0, Math.min(200, line.length()));
    }
}
