package dev.frontdesk.plivo.client;

import static dev.frontdesk.plivo.client.PlivoFailure.Kind.NO_CREDENTIALS;
import static dev.frontdesk.plivo.client.PlivoFailure.Kind.WRONG_CREDENTIALS;

import com.plivo.api.PlivoClient;
import com.plivo.api.exceptions.PlivoRestException;
import com.plivo.api.exceptions.PlivoValidationException;
import com.plivo.api.models.base.BaseResource;
import com.plivo.api.models.base.ListResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okhttp3.OkHttpClient;

/**
 * The only way to Plivo's REST API (https://www.plivo.com/docs/account/api/overview): one client with our credentials,
 * time-outs and rules. A request that changes something is sent once and never repeated, neither by us nor by the
 * libraries below: a second POST would create a second endpoint. Every failure is a {@link PlivoFailure}.
 */
public final class PlivoConnection {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);

    private final Optional<String> authId;
    private final Optional<String> authToken;
    private final Optional<URI> apiUrl;
    private final Duration toAnswer;
    private PlivoClient client;

    /** @param apiUrl another base URL than Plivo's own, without a slash at its end */
    public PlivoConnection(Optional<String> authId, Optional<String> authToken, Optional<URI> apiUrl) {
        this(authId, authToken, apiUrl, TO_ANSWER);
    }

    /** @param toAnswer the time-out for each answer */
    public PlivoConnection(
            Optional<String> authId, Optional<String> authToken, Optional<URI> apiUrl, Duration toAnswer) {
        this.authId = authId;
        this.authToken = authToken;
        this.apiUrl = apiUrl;
        this.toAnswer = toAnswer;
    }

    /** A request in the words of plivo-java; it uses the given client. */
    @FunctionalInterface
    public interface Question<T> {
        T ask(PlivoClient client) throws IOException, PlivoRestException, PlivoValidationException;
    }

    /** A page of a list, with 20 objects at most. */
    @FunctionalInterface
    public interface PageRequest<T extends BaseResource> {
        ListResponse<T> ask(PlivoClient client, int limit, int offset)
                throws IOException, PlivoRestException, PlivoValidationException;
    }

    /** False without credentials: then nothing is sent, and everything else works. */
    public boolean hasCredentials() {
        return authId.isPresent() && authToken.isPresent();
    }

    /** @throws PlivoFailure if {@link #hasCredentials} is false */
    public void requireCredentials() {
        if (!hasCredentials()) {
            String missing = authId.isEmpty() ? "PLIVO_AUTH_ID" : "PLIVO_AUTH_TOKEN";
            throw new PlivoFailure(
                    NO_CREDENTIALS,
                    missing
                            + " is not set, so Plivo's API cannot be used: copy it from the first page of Plivo's"
                            + " console.");
        }
    }

    /** @throws PlivoFailure if Plivo does not answer with success */
    public <T> T ask(Question<T> question) {
        try {
            return question.ask(client());
        } catch (IOException | PlivoRestException | PlivoValidationException fault) {
            throw Failures.of(fault);
        } catch (LinkageError misfit) {
            // plivo-java 5.46 does not run with Jackson 2.20, which a server may put before ours.
            throw Failures.of(misfit);
        }
    }

    /**
     * Reads a list completely, page by page; never a part of it, even if it changes meanwhile.
     *
     * @throws PlivoFailure if Plivo does not answer, or the list keeps changing
     */
    public <T extends BaseResource> List<T> all(PageRequest<T> pageRequest) {
        return new CompleteListing<>(this, pageRequest).read();
    }

    private synchronized PlivoClient client() {
        if (client == null) {
            client = connect();
        }
        return client;
    }

    private PlivoClient connect() {
        requireCredentials();
        try {
            return new PlivoClient(authId.get(), authToken.get(), http());
        } catch (IllegalArgumentException noId) {
            throw new PlivoFailure(
                    WRONG_CREDENTIALS,
                    "PLIVO_AUTH_ID is not an account's id, which has 20 characters"
                            + " and begins with MA or SA: correct it.");
        }
    }

    private OkHttpClient.Builder http() {
        OkHttpClient.Builder http = new OkHttpClient.Builder()
                .connectTimeout(TO_CONNECT)
                .readTimeout(toAnswer)
                .writeTimeout(toAnswer)
                .callTimeout(TO_CONNECT.plus(toAnswer))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .addInterceptor(new StatusCheck())
                .addInterceptor(new RetryReads())
                .addNetworkInterceptor(new IgnoreRetryAfter());
        apiUrl.ifPresent(url -> http.addInterceptor(new BaseUrlOverride(url)));
        return http;
    }
}
