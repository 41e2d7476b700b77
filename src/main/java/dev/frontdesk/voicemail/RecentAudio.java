package dev.frontdesk.voicemail;

import dev.frontdesk.call.audio.Audio;
import dev.frontdesk.call.audio.AudioUnavailable;
import dev.frontdesk.call.audio.CarrierAudio;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * Messages that were fetched from the carrier to be played, the last few of them: a player asks for one message in several
 * parts, one shortly after the other. What is kept here, and how many are fetched at once, is bounded.
 */
@ApplicationScoped
class RecentAudio {

    private static final int AT_ONCE = 4;
    private static final long MOST_BYTES = Audio.MOST_BYTES;

    @Inject
    private CarrierAudio carrier;

    private final Semaphore underway = new Semaphore(AT_ONCE);
    private final Map<String, Playable.Fetched> recent = new LinkedHashMap<>();

    /** So many are fetched already that another would take too much memory. */
    static final class TooMany extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * The message at this address of the carrier's.
     *
     * @throws AudioUnavailable if it cannot be had
     * @throws TooMany if others are being fetched
     */
    Playable get(String url) throws AudioUnavailable, TooMany {
        Playable known = known(url);
        if (known != null) {
            return known;
        }
        if (!underway.tryAcquire()) {
            throw new TooMany();
        }
        try {
            return remembered(url, Playable.Fetched.of(carrier.fetch(url)));
        } finally {
            underway.release();
        }
    }

    private synchronized Playable known(String url) {
        return recent.get(url);
    }

    private synchronized Playable remembered(String url, Playable.Fetched fetched) {
        recent.put(url, fetched);
        var oldest = recent.values().iterator();
        while (recent.values().stream().mapToLong(Playable::bytes).sum() > MOST_BYTES && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
        return fetched;
    }

    /** After an erasure nothing of a message is kept. */
    synchronized void forget() {
        recent.clear();
    }
}
