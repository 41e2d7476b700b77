package dev.frontdesk.call.audio;

/** The carrier did not do what was asked. The message is a sentence for people; it names no caller and no secret. */
public final class AudioUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    /** The kinds that a program may want to distinguish. */
    public enum Kind {
        /** The carrier does not have it, or not yet. */
        MISSING,
        /** Asking again will not help before somebody changes something. */
        REFUSED,
        /** No answer in time. */
        LATE,
        /** No answer, a broken one, or an error of the carrier's own. */
        UNREACHABLE
    }

    private final Kind kind;

    public AudioUnavailable(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
