package dev.frontdesk.carrier.servers;

/** A server cannot be tried. The message is the reason in one sentence. */
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Failure(String sentence) {
        super(sentence);
    }

    Failure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
