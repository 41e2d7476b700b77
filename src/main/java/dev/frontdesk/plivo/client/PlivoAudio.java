package dev.frontdesk.plivo.client;

import com.plivo.api.models.recording.Recording;
import dev.frontdesk.call.audio.Audio;
import dev.frontdesk.call.audio.AudioUnavailable;
import dev.frontdesk.call.audio.AudioUnavailable.Kind;
import dev.frontdesk.call.audio.CarrierAudio;
import dev.frontdesk.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.regex.Pattern;

/**
 * Fetches recordings from Plivo's media host, and deletes them by its REST API.
 *
 * @see <a href="https://www.plivo.com/docs/voice/api/recordings">Recordings</a>
 */
@ApplicationScoped
public class PlivoAudio implements CarrierAudio {

    /** An id becomes part of an address. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    private final PlivoConnection plivo;
    private final MediaHost media;

    /** For CDI. */
    protected PlivoAudio() {
        plivo = null;
        media = null;
    }

    @Inject
    public PlivoAudio(PlivoConnection plivo, Settings settings) {
        this.plivo = plivo;
        this.media = new MediaHost(settings.plivoAuthId(), settings.plivoAuthToken(), settings.plivoApiUrl());
    }

    @Override
    public boolean hasAccount() {
        return plivo.hasCredentials();
    }

    @Override
    public Audio fetch(String url) throws AudioUnavailable {
        return media.fetch(url);
    }

    @Override
    public void delete(String recordingId) throws AudioUnavailable {
        if (!ID.matcher(recordingId).matches()) {
            throw new AudioUnavailable(Kind.REFUSED, "The recording's id is none of Plivo's.");
        }
        try {
            plivo.ask(client -> {
                Recording.deleter(recordingId).client(client).delete();
                return null;
            });
        } catch (PlivoFailure failure) {
            if (failure.kind() != PlivoFailure.Kind.NOT_FOUND) {
                throw new AudioUnavailable(kind(failure), failure.getMessage());
            }
        }
    }

    private static Kind kind(PlivoFailure failure) {
        return switch (failure.kind()) {
            case TOO_MANY_REQUESTS, UNAVAILABLE -> Kind.UNREACHABLE;
            case NO_CREDENTIALS, WRONG_CREDENTIALS, FORBIDDEN, NOT_FOUND, REFUSED -> Kind.REFUSED;
        };
    }
}
