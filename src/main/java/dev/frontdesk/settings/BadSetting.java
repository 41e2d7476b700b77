package dev.frontdesk.settings;

/**
 * Settings that Frontdesk cannot work with. The message has a sentence for each, which names the setting, says why, and
 * shows a right value; it never repeats the value that was given, which may hold a secret. There is no stack trace: the place that is wrong
 * is not in the code.
 */
public final class BadSetting extends RuntimeException {

    public BadSetting(String sentence) {
        super(sentence, null, false, false);
    }
}
