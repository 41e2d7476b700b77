package dev.frontdesk.carrier;

/** Plivo does not accept what it was given. The message is a sentence that says what and why. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean unreachable;

    private Refusal(String sentence, boolean unreachable) {
        super(sentence);
        this.unreachable = unreachable;
    }

    /** An answer came, and it is no document that Plivo would run: codes 80xx. */
    static Refusal invalid(String sentence) {
        return new Refusal(sentence, false);
    }

    /** No answer came, or none that says success: codes 70xx. */
    static Refusal unreachable(String sentence) {
        return new Refusal(sentence, true);
    }

    /** Which of the two causes of hangup this is. */
    Cause cause(Cause ifUnreachable, Cause ifInvalid) {
        return unreachable ? ifUnreachable : ifInvalid;
    }
}
