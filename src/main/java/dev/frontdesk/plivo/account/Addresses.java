package dev.frontdesk.plivo.account;

import java.net.URI;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Where an application tells of its calls. All three are given, since Plivo tells of the end of a call at the answer
 * address where it knows no other.
 *
 * <p>What follows the {@code #} stays at Plivo and says how often it asks
 * (https://www.plivo.com/docs/voice/concepts/callback-configurations): {@code ct} and {@code rt} are the milliseconds
 * that it waits for the connection and for the answer, {@code rc} how often it asks again, {@code rp} after what. By
 * itself it asks once more, after time-outs alone, and waits 40 s, which no caller does.
 *
 * @param byPost false where Plivo is to send one of them by GET
 */
record Addresses(String answer, String fallback, String hangup, boolean byPost) {

    /**
     * Somebody listens to the ringing: asked a second time after 4 s at most, then the fallback's turn comes, well
     * within the 15 s that Plivo gives to all of it. A 5xx is what a router says while Frontdesk starts anew.
     */
    private static final String ANSWER = "#ct=2000&rt=4000&rc=1&rp=ct,rt,5xx";

    /** The last chance of the call. */
    private static final String FALLBACK = "#ct=2000&rt=4000&rc=2&rp=ct,rt,5xx";

    /**
     * Nobody waits any more, and an end that is never told leaves a call open: as often as Plivo can, up to its 55 s.
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

    /** What is not as wanted, for people; empty where all is. */
    Optional<String> differenceFrom(Addresses wanted) {
        StringJoiner differences = new StringJoiner("; ");
        differences.setEmptyValue("");
        tell(differences, "answer", answer, wanted.answer);
        tell(differences, "fallback", fallback, wanted.fallback);
        tell(differences, "hangup", hangup, wanted.hangup);
        if (byPost != wanted.byPost) {
            differences.add("not all of its addresses are asked by POST");
        }
        return Optional.of(differences.toString()).filter(text -> !text.isEmpty());
    }

    private static void tell(StringJoiner differences, String which, String there, String wanted) {
        if (!wanted.equals(there)) {
            differences.add(
                    "its " + which + " address is " + (there == null ? "not set" : there) + " and not " + wanted);
        }
    }
}
