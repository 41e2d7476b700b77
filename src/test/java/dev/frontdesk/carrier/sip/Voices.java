package dev.frontdesk.carrier.sip;

import dev.frontdesk.carrier.sip.media.Sound;
import dev.frontdesk.carrier.sip.media.Speech;
import dev.frontdesk.carrier.xml.Verb;
import java.util.List;

/**
 * Turns what the XML says into sound: Speak is spoken, Wait is silence, and for the audio of another address a melody
 * stands, since nothing is fetched.
 *
 * @param longestSilence after how many seconds without a packet a phone counts as dead, 60 at Plivo
 */
record Voices(Speech speech, double longestSilence) {

    /** One after the other. */
    Sound of(List<Verb> verbs) {
        return verbs.stream().map(this::of).reduce(Sound::then).orElseGet(() -> Sound.silence(1));
    }

    Sound of(Verb verb) {
        return switch (verb.name()) {
            case "Speak" -> speech.say(verb.text()).times(verb.number("loop", 1));
            case "Play" -> Sound.melody().times(verb.number("loop", 1));
            case "PreAnswer" -> of(verb.children());
            default -> Sound.silence(verb.number("length", 1));
        };
    }
}
