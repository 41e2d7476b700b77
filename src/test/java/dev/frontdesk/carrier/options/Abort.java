package dev.frontdesk.carrier.options;

/** Ends a command that cannot do its work. The message says what is wrong and what to do. */
public final class Abort extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Abort(String sentence) {
        super(sentence);
    }
}
