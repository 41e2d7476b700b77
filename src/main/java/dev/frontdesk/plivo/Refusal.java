package dev.frontdesk.plivo;

import dev.frontdesk.api.LogLimit;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Rejects a webhook that Plivo did not sign: an empty 403, and a line of the log without a word of what a stranger sent.
 * Each reason has a rate limit of its own, so that a flood of one does not hide the others and none fills the log.
 *
 * @param reason which of the limits the line falls under
 * @param line the line of the log
 */
record Refusal(Reason reason, String line) {

    private static final Logger LOG = Logger.getLogger(Refusal.class.getName());
    private static final Map<Reason, LogLimit> LIMITS = limits();

    /** Why a webhook is rejected. */
    enum Reason {
        NO_TOKEN,
        NO_SIGNATURE,
        WRONG_SIGNATURE,
        TOO_MANY_PARAMETERS,
        TOO_LONG,
        TOO_SLOW,
        INCOMPLETE,
        TOO_MANY_BODIES
    }

    private static Map<Reason, LogLimit> limits() {
        Map<Reason, LogLimit> limits = new EnumMap<>(Reason.class);
        for (Reason reason : Reason.values()) {
            limits.put(reason, new LogLimit(System::nanoTime));
        }
        return limits;
    }

    static Refusal withoutToken() {
        return of(Reason.NO_TOKEN, "PLIVO_AUTH_TOKEN is not set, so its signature cannot be checked. Set it.");
    }

    static Refusal withoutSignature() {
        return of(Reason.NO_SIGNATURE, "it has no signature, or a malformed one.");
    }

    static Refusal ofParameters(int most) {
        return of(Reason.TOO_MANY_PARAMETERS, "it has more than " + most + " parameters.");
    }

    static Refusal tooLong() {
        return of(Reason.TOO_LONG, "its body is longer than 64 KB.");
    }

    static Refusal tooSlow() {
        return of(Reason.TOO_SLOW, "its body took too long.");
    }

    static Refusal incomplete() {
        return of(Reason.INCOMPLETE, "its body ended too early.");
    }

    static Refusal tooManyBodies() {
        return of(Reason.TOO_MANY_BODIES, "too many other bodies were being received.");
    }

    /** Names what was compared, so that a wrong public address is found in a minute; no values, and never the token. */
    static Refusal ofSignature(String method, String address, Set<String> names) {
        return of(
                Reason.WRONG_SIGNATURE,
                "invalid signature for " + (method.equals("GET") ? "GET " : "POST ") + address
                        + " (body parameters: " + known(names)
                        + "). If it came from Plivo, check that PUBLIC_URL is the base URL configured there and"
                        + " PLIVO_AUTH_TOKEN the account's token.");
    }

    private static Refusal of(Reason reason, String why) {
        return new Refusal(reason, "Rejected a webhook: " + why);
    }

    private static String known(Set<String> names) {
        Set<String> known = new TreeSet<>(names);
        known.retainAll(PlivoNames.KNOWN);
        int others = names.size() - known.size();
        return known.stream().collect(Collectors.joining(", ", "[", "]"))
                + (others > 0 ? " and " + others + " others" : "");
    }

    void answer(HttpServletResponse response) {
        LIMITS.get(reason).next().ifPresent(leftOut -> LOG.warning(line + others(leftOut)));
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        // A stranger may send the rest of a long body for as long as the connection is open.
        response.setHeader("Connection", "close");
    }

    private static String others(long leftOut) {
        return leftOut > 0 ? " " + leftOut + " more were rejected for this reason since the last such line." : "";
    }
}
