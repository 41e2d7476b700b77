package dev.frontdesk.plivo.client;

import dev.frontdesk.call.audio.Audio;
import dev.frontdesk.call.audio.AudioUnavailable;
import dev.frontdesk.call.audio.AudioUnavailable.Kind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Reads recordings from the hosts where Plivo keeps them, each whole. Size, time and number of redirects are bounded, and a
 * redirect leads to nothing that could not have been asked at once.
 */
final class MediaHost {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);
    private static final Duration WHOLE = Duration.ofSeconds(45);
    private static final int REDIRECTS = 3;

    private final MediaAddresses addresses;
    private final OkHttpClient http;

    /** @param apiUrl another base URL than Plivo's own, which then stands for the media hosts as well */
    MediaHost(Optional<String> authId, Optional<String> authToken, Optional<URI> apiUrl) {
        this(authId, authToken, apiUrl, TO_ANSWER);
    }

    /** @param toAnswer how long nothing may come */
    MediaHost(Optional<String> authId, Optional<String> authToken, Optional<URI> apiUrl, Duration toAnswer) {
        addresses = new MediaAddresses(authId, authToken, apiUrl);
        http = new OkHttpClient.Builder()
                .connectTimeout(TO_CONNECT)
                .readTimeout(toAnswer)
                .callTimeout(WHOLE)
                .followRedirects(false)
                .retryOnConnectionFailure(false)
                .addNetworkInterceptor(new IgnoreRetryAfter())
                .build();
    }

    /** @throws AudioUnavailable if it is not there, not audio, too large, or does not come in time */
    Audio fetch(String url) throws AudioUnavailable {
        HttpUrl next = HttpUrl.parse(url);
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            Request request = addresses.request(next);
            try (Response answer = http.newCall(request).execute()) {
                if (!answer.isRedirect()) {
                    return audio(answer, request.url());
                }
                next = next.resolve(answer.header("Location", ""));
            } catch (InterruptedIOException late) {
                throw new AudioUnavailable(Kind.LATE, "Plivo's media host did not answer in time. Try again later.");
            } catch (IOException broken) {
                throw new AudioUnavailable(
                        Kind.UNREACHABLE,
                        "Plivo's media host could not be reached, or its answer broke off. Try again later.");
            }
        }
        throw new AudioUnavailable(Kind.UNREACHABLE, "Plivo's media host redirects again and again. Try again later.");
    }

    private static Audio audio(Response answer, HttpUrl url) throws IOException, AudioUnavailable {
        if (!answer.isSuccessful()) {
            throw refusal(answer.code());
        }
        String type = AudioType.of(answer.header("Content-Type", ""), url.encodedPath())
                .orElseThrow(() -> new AudioUnavailable(
                        Kind.UNREACHABLE, "Plivo's media host answered with something that is no audio."));
        byte[] bytes = answer.body().byteStream().readNBytes(Audio.MOST_BYTES + 1);
        if (bytes.length > Audio.MOST_BYTES) {
            throw new AudioUnavailable(Kind.REFUSED, "The recording is larger than 20 MB. Fetch it from Plivo's url.");
        }
        if (bytes.length == 0) {
            throw new AudioUnavailable(Kind.UNREACHABLE, "Plivo's media host answered with nothing. Try again later.");
        }
        return new Audio(type, bytes);
    }

    private static AudioUnavailable refusal(int status) {
        return switch (status) {
            case 404, 410 ->
                new AudioUnavailable(
                        Kind.MISSING,
                        "Plivo does not have the recording (" + status + "): it is not ready yet, or was deleted.");
            case 401, 403 ->
                new AudioUnavailable(
                        Kind.REFUSED,
                        "Plivo's media host does not let this account have the recording (" + status
                                + "). Check PLIVO_AUTH_ID and PLIVO_AUTH_TOKEN.");
            default ->
                new AudioUnavailable(
                        Kind.UNREACHABLE, "Plivo's media host has an error (" + status + "). Try again later.");
        };
    }
}
