package dev.frontdesk.plivo.account;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * OkHttp repeats any request, a POST too, that gets a 503 with {@code Retry-After: 0}. It gets none with that header.
 */
final class NotAtOnce implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        return chain.proceed(chain.request())
                .newBuilder()
                .removeHeader("Retry-After")
                .build();
    }
}
