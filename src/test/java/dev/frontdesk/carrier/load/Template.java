package dev.frontdesk.carrier.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text with holes, cut once and filled often. */
final class Template {

    /** One more than there are holes: what stands before each hole, and after the last. */
    private final List<String> pieces = new ArrayList<>();

    private final List<Integer> holes = new ArrayList<>();
    private int length;

    private Template() {}

    /** Wherever the sample with the number n stands, the filling with that number will stand. */
    static Template cut(String text, List<String> samples) {
        Template template = new Template();
        Matcher found = anyOf(samples).matcher(text);
        int end = 0;
        while (found.find()) {
            template.pieces.add(text.substring(end, found.start()));
            template.holes.add(samples.indexOf(found.group()));
            end = found.end();
        }
        template.pieces.add(text.substring(end));
        template.length = text.length();
        return template;
    }

    /** The longest first, as one may be the beginning of another. */
    private static Pattern anyOf(List<String> samples) {
        return Pattern.compile(samples.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
    }

    String fill(List<String> fillings) {
        StringBuilder text = new StringBuilder(length + 16);
        for (int hole = 0; hole < holes.size(); hole++) {
            text.append(pieces.get(hole)).append(fillings.get(holes.get(hole)));
        }
        return text.append(pieces.get(holes.size())).toString();
    }
}
