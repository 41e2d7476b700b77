package dev.frontdesk.carrier;

import java.util.List;
import java.util.Map;

/**
 * An element of Plivo's XML that has been found valid.
 *
 * @param text the characters directly within it, without white space around them
 */
record Verb(String name, Map<String, String> attributes, List<Verb> children, String text) {

    /** An attribute, or what Plivo assumes where it is missing. */
    String attribute(String attribute, String otherwise) {
        return attributes.getOrDefault(attribute, otherwise);
    }

    int number(String attribute, int otherwise) {
        return Integer.parseInt(attribute(attribute, Integer.toString(otherwise)));
    }

    boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    /** Whether the answer of the action address replaces the rest of the document. */
    boolean redirects() {
        return Boolean.parseBoolean(attribute("redirect", "true"));
    }
}
