package dev.frontdesk.carrier.xml;

/** Plivo does not accept what it was given. The message is a sentence that says what and why. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean unreachable;

    private Refusal(String sentence, boolean unreachable) {
        super(sentence);
        this.unreachable = unreachable;
    }

    /** An answer arrived that Plivo cannot run as a document: hangup codes 80xx. */
    static Refusal invalid(String sentence) {
        return new Refusal(sentence, false);
    }

    /** No answer arrived, or one without a 2xx: hangup codes 70xx. */
    public static Refusal unreachable(String sentence) {
        return new Refusal(sentence, true);
    }

    /** Chooses one of two causes of hangup: of a document that never arrived, or of one that Plivo cannot run. */
    public <C> C cause(C ifUnreachable, C ifInvalid) {
        return unreachable ? ifUnreachable : ifInvalid;
    }
}
