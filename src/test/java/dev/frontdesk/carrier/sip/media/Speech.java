package dev.frontdesk.carrier.sip.media;

import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Speaks texts, in English alone and by one voice for all calls, which takes seconds to load. Where that fails the caller hears a tone, and the call goes on. */
public final class Speech {

    private static final Logger LOG = Logger.getLogger(Speech.class.getName());
    private static final int MOST_KEPT = 50;

    public static final Speech ENGLISH = new Speech();

    private final Map<String, Sound> spoken = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Sound> eldest) {
            return size() > MOST_KEPT;
        }
    };
    private Voice voice;

    private Speech() {}

    /** The text as sound; the last 50 are kept. */
    public synchronized Sound say(String text) {
        return spoken.computeIfAbsent(text, this::synthesize);
    }

    private Sound synthesize(String text) {
        try {
            SpokenSamples samples = new SpokenSamples();
            voice().setAudioPlayer(samples);
            voice().speak(text);
            return samples.sound();
        } catch (RuntimeException | LinkageError failure) {
            LOG.log(Level.WARNING, "A text could not be spoken: {0}. A tone is played instead.", failure.toString());
            return Sound.melody();
        }
    }

    private Voice voice() {
        if (voice == null) {
            voice = new KevinVoiceDirectory().getVoices()[1];
            voice.allocate();
        }
        return voice;
    }
}
