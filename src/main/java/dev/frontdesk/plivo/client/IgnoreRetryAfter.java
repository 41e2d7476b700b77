package dev.frontdesk.plivo.client;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Removes the header {@code Retry-After} from answers: OkHttp repeats any request, also a POST, that gets a 503 with
 * {@code Retry-After: 0}.
 */
final class IgnoreRetryAfter implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        return chain.proceed(chain.request())
                .newBuilder()
                .removeHeader("Retry-After")
                .build();
    }
}
