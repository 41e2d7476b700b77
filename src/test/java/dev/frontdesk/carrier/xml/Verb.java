package dev.frontdesk.carrier.xml;

import java.util.List;
import java.util.Map;

/**
 * An element of Plivo's XML that has been found valid.
 *
 * @param text the characters directly within it, without white space around them
 */
public record Verb(String name, Map<String, String> attributes, List<Verb> children, String text) {

    /** An attribute, or what Plivo assumes where it is missing. */
    public String attribute(String attribute, String otherwise) {
        return attributes.getOrDefault(attribute, otherwise);
    }

    public int number(String attribute, int otherwise) {
        return Integer.parseInt(attribute(attribute, Integer.toString(otherwise)));
    }

    public boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    /** Whether the answer of the action address replaces the rest of the document. */
    public boolean redirects() {
        return Boolean.parseBoolean(attribute("redirect", "true"));
    }
}
