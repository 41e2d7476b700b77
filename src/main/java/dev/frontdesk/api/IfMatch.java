package dev.frontdesk.api;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The header If-Match: the state of the object that a change expects (RFC 9110, section 13.1.1).
 *
 * @param tags the strong tags, without quotation marks, of which one must be the object's; a weak one never is
 * @param any true if any state will do: the header is a star, or missing
 */
public record IfMatch(Set<String> tags, boolean any) {

    static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7e]*)\"");
    private static final Pattern LIST = Pattern.compile(TAG + "(?:[ \\t]*,[ \\t]*" + TAG + ")*");

    /**
     * @param header null if there is none
     * @throws jakarta.ws.rs.WebApplicationException 400 if it is no list of tags
     */
    public static IfMatch in(String header) {
        if (header == null || header.strip().equals("*")) {
            return new IfMatch(Set.of(), true);
        }
        if (!LIST.matcher(header.strip()).matches()) {
            throw Problem.of(
                            400,
                            "The header If-Match is no tag. Send the ETag as it was received, quotation marks included.")
                    .exception();
        }
        return new IfMatch(strongTags(header), false);
    }

    private static Set<String> strongTags(String header) {
        return TAG.matcher(header)
                .results()
                .filter(tag -> tag.group(1) == null)
                .map(tag -> tag.group(2))
                .collect(toUnmodifiableSet());
    }

    public boolean admits(String tag) {
        return any || tags.stream().map(Tag::ofWhatPeopleChange).anyMatch(tag::equals);
    }
}
