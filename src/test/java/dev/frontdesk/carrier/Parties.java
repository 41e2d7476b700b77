package dev.frontdesk.carrier;

import dev.frontdesk.carrier.Leaving.Stage;
import dev.frontdesk.carrier.xml.Verb;
import java.time.Instant;
import java.util.List;

/**
 * The caller and the phones of one call, whose acts the execution of the XML asks for. Scripted people act in virtual time
 * and return at once; real phones act in real time, and each method returns when they have acted. Times are whole seconds,
 * as in Plivo's webhooks; those of a recording are milliseconds.
 */
public interface Parties {

    /**
     * The phones of a Dial, which ring together.
     *
     * @param timeout how long they ring, in seconds
     * @param keySeconds how long a colleague has for the key; 0 where none is asked for
     */
    record Ringing(Verb dial, List<Leg> legs, int timeout, int keySeconds, Instant since) {}

    /** What can happen while phones ring; of what happens in one second, in this order. */
    enum What {
        /** A colleague who still has to press a key. */
        PICKED_UP,
        OVER,
        CALLER_LEFT,
        CONNECTED
    }

    /**
     * Something that happened while the phones rang.
     *
     * @param leg null for the caller
     * @param cause why a leg is over; null for all else
     */
    record Happening(What what, Leg leg, Cause cause, Instant at) {}

    /** The end of a talk. The source is in Plivo's words: {@code Caller}, {@code Callee} or {@code Plivo}. */
    record TalkEnd(Instant at, Cause cause, String source, boolean callerLeft) {}

    /** The caller has heard something, whole or up to the moment of leaving. */
    record Passage(Instant until, boolean callerLeft) {}

    /**
     * What was recorded.
     *
     * @param digits the key that ended it, empty where none did
     */
    record Take(Recording recording, Instant until, boolean callerLeft, String digits) {}

    /** Lets all phones of a Dial ring. */
    void ring(Ringing ringing);

    /** What happens next to the phones that ring. From {@link What#CONNECTED} or {@link What#CALLER_LEFT} on none rings. */
    Happening next();

    /** Whether this phone rang at all. */
    boolean rang(Leg leg);

    /**
     * Plays something while the phones ring, and does not wait for its end.
     *
     * @param listener who hears it, null for the caller
     */
    void play(Leg listener, List<Verb> sounds);

    /** Lets the two talk. */
    TalkEnd talk(Leg winner, int limit, Instant since);

    /**
     * Plays something to the caller.
     *
     * @param seconds how long it takes where nobody can measure it
     */
    Passage hear(Verb sound, Stage stage, int seconds, Instant since);

    /** Records what the caller says after the tone. */
    Take record(Verb record, Instant since);

    /** Lets go of everybody: the call is over. */
    void release(CallEnd end);
}
