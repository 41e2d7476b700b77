package dev.frontdesk.plivo.client;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The media type of a recording. Only audio types leave here: a browser would show or run others as a page of ours.
 *
 * @see <a href="https://www.plivo.com/docs/voice/xml/record/">Record, fileFormat: mp3 or wav</a>
 */
final class AudioType {

    private static final Pattern AUDIO = Pattern.compile("audio/[a-z0-9.+-]{1,40}");

    private AudioType() {}

    /**
     * Empty for what is no audio.
     *
     * @param declared the header Content-Type; empty if there was none
     * @param path its ending says the type of bytes that were not declared as anything
     */
    static Optional<String> of(String declared, String path) {
        String type = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (AUDIO.matcher(type).matches()) {
            return Optional.of(type.equals("audio/mp3") ? "audio/mpeg" : type);
        }
        boolean isUndeclared = type.isEmpty() || type.endsWith("/octet-stream");
        return isUndeclared ? byEnding(path) : Optional.empty();
    }

    private static Optional<String> byEnding(String path) {
        if (path.endsWith(".mp3")) {
            return Optional.of("audio/mpeg");
        }
        return path.endsWith(".wav") ? Optional.of("audio/wav") : Optional.empty();
    }
}
