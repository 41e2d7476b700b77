package dev.frontdesk.carrier.options;

/** The call cannot be played at all. The message tells the person at the keyboard what to do. */
public final class Abort extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Abort(String sentence) {
        super(sentence);
    }
}
