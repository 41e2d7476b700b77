package dev.frontdesk.carrier.webhook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Signs webhooks for the public address and sends them to the addresses on which Frontdesk listens. */
public final class Wire {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration DEADLINE = Duration.ofSeconds(15);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final Function<Webhook, URI> door;
    private final Account account;

    /** @param door the address to which a webhook goes; it is asked just before the webhook is sent */
    public Wire(Function<Webhook, URI> door, Account account) {
        this.door = door;
        this.account = account;
    }

    /** Sends a webhook with a fresh nonce. A failure of the connection becomes a {@link Reply}, never an exception. */
    public Reply send(Webhook webhook) {
        try {
            HttpResponse<byte[]> response = http.send(request(webhook), BodyHandlers.ofByteArray());
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Reply(response.statusCode(), type, response.body());
        } catch (IOException e) {
            return Reply.none(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.none("interrupted");
        }
    }

    private HttpRequest request(Webhook webhook) {
        boolean get = webhook.method().equals("GET");
        Collection<Map.Entry<String, String>> parameters = webhook.parameters().entrySet();
        String target = get ? withQuery(webhook.path(), parameters) : webhook.path();
        String base = door.apply(webhook).toString().replaceAll("/+$", "");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + target)).timeout(DEADLINE);
        Signature signature = Signature.of(
                webhook.method(), account.publicUrl() + target, get ? List.of() : parameters, Signature.freshNonce());
        account.signing().headers(signature, account.authToken()).forEach(request::header);
        if (get) {
            return request.GET().build();
        }
        return request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Form.encode(parameters)))
                .build();
    }

    /** By GET Plivo merges its parameters with those of the address, and sorts them all. */
    private static String withQuery(String path, Collection<Map.Entry<String, String>> parameters) {
        String[] parts = path.split("\\?", 2);
        List<Map.Entry<String, String>> own = Form.decode(parts.length > 1 ? parts[1] : "");
        String all = Form.encode(Form.merge(own, parameters));
        return all.isEmpty() ? parts[0] : parts[0] + "?" + all;
    }
}
