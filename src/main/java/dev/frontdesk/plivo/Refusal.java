package dev.frontdesk.plivo;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Why a webhook is not believed: 403 with nothing in it, and a line of the log without a word of what a stranger sent.
 *
 * @param why the line of the log
 */
record Refusal(String why) {

    private static final Logger LOG = Logger.getLogger(Refusal.class.getName());

    static Refusal ofBody(String why) {
        return new Refusal("Refused a webhook whose body " + why + ".");
    }

    static Refusal withoutToken() {
        return new Refusal(
                "Refused a webhook: PLIVO_AUTH_TOKEN is not set, so nothing that Plivo sends can be checked.");
    }

    static Refusal withoutSignature() {
        return new Refusal("Refused a webhook that has no signature, or none that could be one of Plivo's.");
    }

    /** Says what was compared, so that a wrong public address is found in a minute; no values, and never the token. */
    static Refusal ofSignature(String method, String address, Set<String> names) {
        return new Refusal("Refused a webhook whose signature is not right for "
                + (method.equals("GET") ? "GET " : "POST ")
                + address + " with the body parameters " + shown(names)
                + ". If Plivo sent it, that address must be"
                + " the one that Plivo was told (PUBLIC_URL), and PLIVO_AUTH_TOKEN the token of its account.");
    }

    private static String shown(Set<String> names) {
        Set<String> known = new TreeSet<>(names);
        known.retainAll(PlivoNames.KNOWN);
        int others = names.size() - known.size();
        return known.stream().collect(Collectors.joining(", ", "[", "]"))
                + (others > 0 ? " and " + others + " others" : "");
    }

    void answer(HttpServletResponse response) {
        LOG.warning(why);
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        // The rest of what a stranger sends is nobody's to wait for.
        response.setHeader("Connection", "close");
    }
}
