package dev.frontdesk.plivo.client;

import java.io.IOException;
import java.net.URI;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Sends requests to another base URL than Plivo's own; plivo-java has no setting for that. */
final class BaseUrlOverride implements Interceptor {

    private final String base;

    /** @param base without a slash at its end */
    BaseUrlOverride(URI base) {
        this.base = base.toString();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        HttpUrl plivos = request.url();
        String query = plivos.encodedQuery() == null ? "" : "?" + plivos.encodedQuery();
        return chain.proceed(
                request.newBuilder().url(base + plivos.encodedPath() + query).build());
    }
}
