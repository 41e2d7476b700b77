package dev.frontdesk.carrier;

/**
 * What one phone does when it rings.
 *
 * @param afterSeconds how long it rings before it does so; without meaning for a phone that stays silent
 * @param talkSeconds how long the two talk, for a phone that is answered
 * @param calleeHangsUp whether the colleague, and not the caller, ends the talk
 * @param presses whether the key is pressed that a Dial may ask for; a mailbox picks up and presses none
 */
public record Behaviour(Reaction reaction, int afterSeconds, int talkSeconds, boolean calleeHangsUp, boolean presses) {

    private static final int PRESSES_AFTER = 2;

    private Behaviour(Reaction reaction, int afterSeconds, int talkSeconds, boolean calleeHangsUp) {
        this(reaction, afterSeconds, talkSeconds, calleeHangsUp, true);
    }

    /** The kinds of phones there are. */
    public enum Reaction {
        ANSWERS(null, true),
        IS_BUSY(Cause.BUSY, true),
        REJECTS(Cause.REJECTED, true),
        DECLINES(Cause.DECLINED, true),
        IS_UNREACHABLE(Cause.NOT_REGISTERED, false),
        STAYS_SILENT(Cause.RING_TIMEOUT, true);

        private final Cause end;
        private final boolean rings;

        Reaction(Cause end, boolean rings) {
            this.end = end;
            this.rings = rings;
        }
    }

    /** The colleague picks up; they talk for half a minute, then the caller hangs up. */
    public static Behaviour answersAfter(int seconds) {
        return new Behaviour(Reaction.ANSWERS, seconds, 30, false);
    }

    public static Behaviour busy() {
        return new Behaviour(Reaction.IS_BUSY, 1, 0, false);
    }

    /** The colleague presses "reject", which Plivo reports as 3020 and, where all do, as a Dial that was busy. */
    public static Behaviour rejects() {
        return new Behaviour(Reaction.REJECTS, 2, 0, false);
    }

    /** The colleague's phone declines with SIP 603: Plivo reports 3110 and, where all do, a Dial that failed. */
    public static Behaviour declines() {
        return new Behaviour(Reaction.DECLINES, 2, 0, false);
    }

    /** No device is registered: the phone does not even ring. */
    public static Behaviour unreachable() {
        return new Behaviour(Reaction.IS_UNREACHABLE, 0, 0, false);
    }

    /** It rings and rings. */
    public static Behaviour silent() {
        return new Behaviour(Reaction.STAYS_SILENT, 0, 0, false);
    }

    public Behaviour after(int seconds) {
        return new Behaviour(reaction, seconds, talkSeconds, calleeHangsUp, presses);
    }

    public Behaviour talking(int seconds) {
        return new Behaviour(reaction, afterSeconds, seconds, calleeHangsUp, presses);
    }

    public Behaviour untilCalleeHangsUp() {
        return new Behaviour(reaction, afterSeconds, talkSeconds, true, presses);
    }

    /** As a mailbox: it answers, and where a key is asked for it presses none. */
    public Behaviour withoutPressing() {
        return new Behaviour(reaction, afterSeconds, talkSeconds, calleeHangsUp, false);
    }

    public boolean answers() {
        return reaction == Reaction.ANSWERS;
    }

    boolean rings() {
        return reaction.rings;
    }

    /** Whether this phone would be answered if no other was quicker. */
    boolean answersWithin(int timeout) {
        return answers() && afterSeconds < timeout;
    }

    /**
     * Whether it would have the call if no other was quicker.
     *
     * @param keySeconds how long a key is waited for; 0 where none is asked for
     */
    boolean takesTheCallWithin(int timeout, int keySeconds) {
        return answersWithin(timeout) && (keySeconds == 0 || presses);
    }

    /** When the two are connected, seconds after the phone began to ring, if no other was quicker. */
    int connectedAfter(boolean isKeyAsked) {
        return isKeyAsked ? afterSeconds + PRESSES_AFTER : afterSeconds;
    }

    /** When it is over by itself, unanswered or without the key, seconds after it began to ring. */
    int overAfter(int timeout, int keySeconds) {
        return answersWithin(timeout) ? afterSeconds + keySeconds : overAfter(timeout);
    }

    /** When the phone's part is over if nothing interferes, seconds after it began to ring. */
    public int overAfter(int timeout) {
        return reaction == Reaction.STAYS_SILENT ? timeout : Math.min(afterSeconds, timeout);
    }

    /** Why a phone that nobody answered stopped ringing; one that would be answered too late has timed out. */
    Cause end(int timeout) {
        return reaction.end == null || afterSeconds >= timeout && rings() ? Cause.RING_TIMEOUT : reaction.end;
    }
}
