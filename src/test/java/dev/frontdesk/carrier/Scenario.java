package dev.frontdesk.carrier;

import dev.frontdesk.carrier.Leaving.Stage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/**
 * The script of one call. By default nobody answers and the caller leaves a voicemail. Immutable: each method returns a
 * new scenario.
 */
public final class Scenario {

    public static final String ANY_CALLER = "sip:caller160408140203@phone.plivo.com";

    private final String line;
    private boolean lineKnown = true;
    private boolean closed;
    private boolean blocked;
    private String caller = ANY_CALLER;
    private String callerName = "Caller";
    private Instant startedAt = Instant.now().minusSeconds(180).truncatedTo(ChronoUnit.SECONDS);
    private Phones phones = Phones.ALL_SILENT;
    private Leaving leaving = Leaving.NEVER;
    private Voicemail voicemail = Voicemail.ofSeconds(12);
    private Map<String, String> extras = Map.of();

    private Scenario(String line) {
        this.line = line;
    }

    private Scenario(Scenario other) {
        line = other.line;
        lineKnown = other.lineKnown;
        closed = other.closed;
        blocked = other.blocked;
        caller = other.caller;
        callerName = other.callerName;
        startedAt = other.startedAt;
        phones = other.phones;
        leaving = other.leaving;
        voicemail = other.voicemail;
        extras = other.extras;
    }

    /**
     * A call that began three minutes ago on the virtual clock, so that most are over by now.
     *
     * @param line what the caller dialled: a SIP URI, or digits
     */
    public static Scenario callTo(String line) {
        return new Scenario(line);
    }

    /** A call that Plivo brings to Frontdesk although Frontdesk has no such line. */
    public static Scenario callToUnknownLine(String line) {
        Scenario call = new Scenario(line);
        call.lineKnown = false;
        return call;
    }

    /** The line is outside of its hours. */
    public Scenario whileClosed() {
        Scenario changed = new Scenario(this);
        changed.closed = true;
        return changed;
    }

    /** The caller is on the list of the blocked. */
    public Scenario fromBlockedCaller() {
        Scenario changed = new Scenario(this);
        changed.blocked = true;
        return changed;
    }

    /** @param name what phones show; Plivo repeats the number where the network knows no name */
    public Scenario from(String address, String name) {
        Scenario changed = new Scenario(this);
        changed.caller = address;
        changed.callerName = name;
        return changed;
    }

    /** When the call begins, in whole seconds; all other times follow from it. */
    public Scenario at(Instant start) {
        Scenario changed = new Scenario(this);
        changed.startedAt = start.truncatedTo(ChronoUnit.SECONDS);
        return changed;
    }

    /**
     * What one phone does, or several.
     *
     * @param phone the dialled address; or its user part; or how the user part begins or ends, such as {@code luke}.
     *     If several fit, the exact one counts, then the longest
     */
    public Scenario when(String phone, Behaviour behaviour) {
        Scenario changed = new Scenario(this);
        changed.phones = phones.with(phone, behaviour);
        return changed;
    }

    /** What every other phone does. */
    public Scenario everyoneElse(Behaviour behaviour) {
        Scenario changed = new Scenario(this);
        changed.phones = phones.otherwise(behaviour);
        return changed;
    }

    /** The caller hangs up so many seconds after the beginning, wherever the call may be by then. */
    public Scenario callerLeavesAfter(int seconds) {
        return leaving(new Leaving(Stage.CALL, seconds));
    }

    /** The caller hears the greeting of the voicemail, and hangs up before it is over. */
    public Scenario callerLeavesInTheGreeting() {
        return leaving(new Leaving(Stage.GREETING, 2));
    }

    /** The caller hangs up so many seconds after the tone. */
    public Scenario callerLeavesInTheRecording(int seconds) {
        return leaving(new Leaving(Stage.RECORDING, seconds));
    }

    public Scenario voicemail(Voicemail message) {
        Scenario changed = new Scenario(this);
        changed.voicemail = message;
        return changed;
    }

    /** A parameter that Plivo sends with every request that carries the caller, such as {@code X-PH-Ticket}. */
    public Scenario carrying(String name, String value) {
        Scenario changed = new Scenario(this);
        changed.extras = new TreeMap<>(extras);
        changed.extras.put(name, value);
        return changed;
    }

    private Scenario leaving(Leaving leaves) {
        Scenario changed = new Scenario(this);
        changed.leaving = leaves;
        return changed;
    }

    public String line() {
        return line;
    }

    public boolean lineKnown() {
        return lineKnown;
    }

    public boolean closed() {
        return closed;
    }

    public boolean blocked() {
        return blocked;
    }

    public String caller() {
        return caller;
    }

    public String callerName() {
        return callerName;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Phones phones() {
        return phones;
    }

    public Leaving leaving() {
        return leaving;
    }

    public Voicemail voicemail() {
        return voicemail;
    }

    Map<String, String> extras() {
        return extras;
    }
}
