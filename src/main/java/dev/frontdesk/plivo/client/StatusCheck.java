package dev.frontdesk.plivo.client;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Fails a request at any status but success. plivo-java would read 403 as 404, hide 429, and send a POST that got a 5xx
 * twice more, which would create a second and a third endpoint.
 */
final class StatusCheck implements Interceptor {

    private static final int LONGEST_ERROR = 4096;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response answer = chain.proceed(chain.request());
        if (answer.isSuccessful()) {
            return answer;
        }
        try (answer) {
            throw new BadStatus(
                    answer.code(), error(answer.peekBody(LONGEST_ERROR).string()));
        }
    }

    private static String error(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject().getString("error", "");
        } catch (JsonException | ClassCastException noneOfPlivos) {
            return "";
        }
    }
}
