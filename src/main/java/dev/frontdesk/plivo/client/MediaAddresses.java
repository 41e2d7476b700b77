package dev.frontdesk.plivo.client;

import dev.frontdesk.call.audio.AudioUnavailable;
import dev.frontdesk.call.audio.AudioUnavailable.Kind;
import java.net.URI;
import java.util.Optional;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Which addresses of recordings are asked, and which of them get the account's credentials. Plivo keeps recordings at {@code
 * media.plivo.com}, with the name of a region before it, and kept older ones at Amazon S3; see the field {@code recording_url}
 * in its documentation. Everything else is refused: an address comes with a webhook, and must not make us ask anything else.
 */
final class MediaAddresses {

    private static final String PLIVO = "media.plivo.com";
    private static final String AMAZON = "amazonaws.com";

    private final String credentials;
    private final HttpUrl standIn;

    /** @param apiUrl stands for Plivo's hosts in trials; the credentials go there then */
    MediaAddresses(Optional<String> authId, Optional<String> authToken, Optional<URI> apiUrl) {
        credentials =
                authId.isPresent() && authToken.isPresent() ? Credentials.basic(authId.get(), authToken.get()) : null;
        standIn = apiUrl.map(url -> HttpUrl.get(url.toString())).orElse(null);
    }

    /**
     * The request for a recording.
     *
     * @param url null where it could not be read
     * @throws AudioUnavailable for an address that is not Plivo's
     */
    Request request(HttpUrl url) throws AudioUnavailable {
        boolean atPlivo = url != null && url.isHttps() && url.port() == 443 && isAt(url, PLIVO);
        boolean atAmazon = url != null && url.isHttps() && url.port() == 443 && isAt(url, AMAZON);
        if (!atPlivo && !atAmazon) {
            throw new AudioUnavailable(
                    Kind.REFUSED, "The recording is not at one of Plivo's media hosts, by https; it is not fetched.");
        }
        Request.Builder request = new Request.Builder().url(atPlivo && standIn != null ? moved(url) : url);
        return atPlivo && credentials != null
                ? request.header("Authorization", credentials).build()
                : request.build();
    }

    private HttpUrl moved(HttpUrl url) {
        return url.newBuilder()
                .scheme(standIn.scheme())
                .host(standIn.host())
                .port(standIn.port())
                .build();
    }

    private static boolean isAt(HttpUrl url, String domain) {
        return url.host().equals(domain) || url.host().endsWith("." + domain);
    }
}
