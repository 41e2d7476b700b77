package dev.frontdesk.plivo.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Retries a GET once if a pooled connection turns out to be closed. Never retries a request that changes something. */
final class RetryReads implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        try {
            return chain.proceed(request);
        } catch (InterruptedIOException late) {
            throw late;
        } catch (IOException broken) {
            if (request.method().equals("GET")) {
                return chain.proceed(request);
            }
            throw broken;
        }
    }
}
