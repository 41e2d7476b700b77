package dev.frontdesk.plivo.account;

import java.net.URI;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * The three webhook URLs of an application at Plivo. All are set, because without a hangup URL Plivo sends the end of a
 * call to the answer URL.
 *
 * <p>The fragment after the {@code #} stays at Plivo and says how often it retries
 * (https://www.plivo.com/docs/voice/concepts/callback-configurations): {@code ct} and {@code rt} are the time-outs for
 * the connection and the answer in milliseconds, {@code rc} the number of retries, {@code rp} what they follow. By
 * default Plivo retries once, after time-outs only, and waits 40 s, which no caller does.
 */
record Addresses(String answer, String fallback, String hangup, boolean byPost) {

    /**
     * The caller is waiting: one retry after 4 s at most, then the fallback, well within the 15 s that Plivo allows for
     * all of it. A 5xx is what a router answers while Frontdesk restarts.
     */
    private static final String ANSWER = "#ct=2000&rt=4000&rc=1&rp=ct,rt,5xx";

    /** The last chance of the call. */
    private static final String FALLBACK = "#ct=2000&rt=4000&rc=2&rp=ct,rt,5xx";

    /**
     * No caller waits any more, and an end that is never reported leaves a call open: as many retries as Plivo allows
     * in 55 s.
     */
    private static final String HANGUP = "#ct=3000&rt=8000&rc=5&rp=ct,rt,5xx";

    /** @param publicUrl without a slash at its end */
    static Addresses under(URI publicUrl) {
        return new Addresses(
                publicUrl + "/plivo/answer" + ANSWER,
                publicUrl + "/plivo/fallback" + FALLBACK,
                publicUrl + "/plivo/hangup" + HANGUP,
                true);
    }

    /** Says for people what differs; empty if nothing does. */
    Optional<String> differenceFrom(Addresses wanted) {
        StringJoiner differences = new StringJoiner("; ");
        differences.setEmptyValue("");
        note(differences, "answer", answer, wanted.answer);
        note(differences, "fallback", fallback, wanted.fallback);
        note(differences, "hangup", hangup, wanted.hangup);
        if (byPost != wanted.byPost) {
            differences.add("not all of its addresses are asked by POST");
        }
        return Optional.of(differences.toString()).filter(text -> !text.isEmpty());
    }

    private static void note(StringJoiner differences, String which, String there, String wanted) {
        if (!wanted.equals(there)) {
            differences.add(
                    "its " + which + " address is " + (there == null ? "not set" : there) + " and not " + wanted);
        }
    }
}
