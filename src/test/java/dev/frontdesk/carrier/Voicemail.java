package dev.frontdesk.carrier;

/**
 * What the caller says after the tone.
 *
 * @param seconds how long; 0 means that nothing is said. Longer than the XML's {@code maxLength} is cut off there
 */
public record Voicemail(int seconds, Ending ending) {

    /** How a recording ends. */
    public enum Ending {
        HANGS_UP,
        PRESSES_HASH,
        TALKS_ON
    }

    /** The caller says something and hangs up, as nearly everybody does. */
    public static Voicemail ofSeconds(int seconds) {
        return new Voicemail(seconds, Ending.HANGS_UP);
    }

    /** The caller hears the tone and hangs up. */
    public static Voicemail empty() {
        return ofSeconds(0);
    }

    /** The caller ends the message with the key {@code #} and stays on the line. */
    public Voicemail endedByHash() {
        return new Voicemail(seconds, Ending.PRESSES_HASH);
    }

    /** The caller talks until the recording has reached its greatest length. */
    public static Voicemail endless() {
        return new Voicemail(Integer.MAX_VALUE, Ending.TALKS_ON);
    }
}
