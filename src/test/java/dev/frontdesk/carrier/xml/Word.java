package dev.frontdesk.carrier.xml;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What Plivo knows of one element.
 *
 * @param children the elements that may stand in it; where there are any, one must, but in the response itself
 * @param content what the text must be, null where there must be none
 */
record Word(String name, Set<String> children, Format content, Map<String, Format> attributes) {

    private static final Pattern LINE = Pattern.compile(
            "(\\w+)\\s*(?:> (?<children>[\\w ]+?))?(?:: (?<content>\\w+))?\\s*(?:\\| (?<attributes>.*))?");

    /** Reads a line of the {@link Vocabulary}. */
    static Word parse(String line) {
        Matcher parts = LINE.matcher(line.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(line);
        }
        String content = parts.group("content");
        return new Word(
                parts.group(1),
                Set.of(words(parts.group("children"))),
                content == null ? null : Format.valueOf(content),
                Arrays.stream(words(parts.group("attributes")))
                        .map(attribute -> attribute.split("="))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> Format.valueOf(pair[1]))));
    }

    void check(Verb verb) throws Refusal {
        for (Map.Entry<String, String> attribute : verb.attributes().entrySet()) {
            checkAttribute(attribute.getKey(), attribute.getValue());
        }
        for (Verb child : verb.children()) {
            if (!children.contains(child.name())) {
                throw Refusal.invalid("<" + child.name() + "> may not stand in <" + name + ">.");
            }
        }
        if (!children.isEmpty() && verb.children().isEmpty() && !name.equals("Response")) {
            throw Refusal.invalid("<" + name + "> is empty.");
        }
        checkContent(verb.text());
    }

    private void checkAttribute(String attribute, String value) throws Refusal {
        Format format = attributes.get(attribute);
        if (format == null) {
            throw Refusal.invalid("<" + name + "> has no attribute " + attribute + ".");
        }
        format.check(value, attribute + " of <" + name + ">");
    }

    private void checkContent(String text) throws Refusal {
        if (content != null) {
            content.check(text, "the text of <" + name + ">");
        } else if (!text.isEmpty()) {
            throw Refusal.invalid("<" + name + "> takes no text, but holds: " + text);
        }
    }

    private static String[] words(String text) {
        return text == null ? new String[0] : text.strip().split("\\s+");
    }
}
