package dev.frontdesk.settings;

/**
 * A setting's text that cannot be read. The message is the reason as a clause without the text itself, which may hold a
 * secret.
 */
final class Malformed extends IllegalArgumentException {

    Malformed(String reason) {
        super(reason);
    }
}
