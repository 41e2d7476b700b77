package dev.frontdesk.api;

import java.util.List;
import java.util.Set;

/**
 * The query parameters of one address. Any other is refused, and one that is given twice.
 *
 * @param names in the order in which a refusal lists them
 * @param lists those among them that may be given more than once
 */
public record KnownParameters(Set<String> names, Set<String> lists) {

    private static final int LONGEST_NAME = 40;

    /** @throws jakarta.ws.rs.WebApplicationException 400 with a problem that says what is wrong */
    public void check(String name, List<String> values) {
        if (!names.contains(name)) {
            String shown = name.substring(0, Math.min(name.length(), LONGEST_NAME));
            throw Problem.of(400, "The parameter " + shown + " is unknown. " + known())
                    .exception();
        }
        if (values.size() > 1 && !lists.contains(name)) {
            throw Problem.badParameter(name, "is given " + values.size() + " times. Give it once")
                    .exception();
        }
    }

    private String known() {
        return names.isEmpty()
                ? "This address takes no parameters."
                : "This address knows " + String.join(", ", names) + ".";
    }
}
