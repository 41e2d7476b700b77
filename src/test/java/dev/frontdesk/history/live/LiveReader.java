package dev.frontdesk.history.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.carrier.host.Frontdesk;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.function.Predicate;

/** Reads the live feed as a browser's EventSource does. */
public final class LiveReader implements AutoCloseable {

    /** Payara drops the Content-Type of a stream whose reader offers to change to HTTP/2. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final List<ReceivedEvent> received = new CopyOnWriteArrayList<>();
    private final List<JsonObject> calls = new CopyOnWriteArrayList<>();
    private final Lines lines = new Lines();
    private final CompletableFuture<ResponseInfo> answer = new CompletableFuture<>();

    private LiveReader(URI base, String query, String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/api/calls/live" + query))
                .header("Authorization", "Bearer " + Frontdesk.running().apiToken())
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HTTP.sendAsync(request.build(), begun -> {
            answer.complete(begun);
            return BodySubscribers.fromLineSubscriber(lines);
        });
    }

    /** Returns at once. */
    static LiveReader begin(String query) {
        return new LiveReader(Frontdesk.running().base(), query, null);
    }

    /** Returns once the feed has said where it begins. */
    static LiveReader open(String query) {
        return open(Frontdesk.running().base(), query, null);
    }

    /** @param lastEventId null for a new reader */
    public static LiveReader open(URI base, String query, String lastEventId) {
        LiveReader reader = new LiveReader(base, query, lastEventId);
        await().until(() -> reader.lines.id != null);
        return reader;
    }

    /** The id of the last event, with which to come back. */
    public String lastId() {
        return lines.id;
    }

    List<String> comments() {
        return lines.comments;
    }

    public List<ReceivedEvent> events(String type) {
        return received.stream().filter(event -> event.type().equals(type)).toList();
    }

    /** What came of this call, in the order in which it came. */
    List<JsonObject> of(String callUuid) {
        return calls.stream()
                .filter(call -> call.getString("callUuid").equals(callUuid))
                .toList();
    }

    /** Returns once the newest of what came of this call is as wanted. */
    public JsonObject awaitLast(String callUuid, Predicate<JsonObject> wanted) {
        await().untilAsserted(() -> assertThat(of(callUuid)).isNotEmpty().last().matches(wanted));
        List<JsonObject> all = of(callUuid);
        return all.get(all.size() - 1);
    }

    /** Status and headers; the body goes on. */
    ResponseInfo answer() {
        return answer.join();
    }

    /** Leaves without a word, as a browser does whose tab is closed. */
    @Override
    public void close() {
        lines.cancel();
    }

    /** An event of the stream. */
    public record ReceivedEvent(String type, String id) {}

    /** Parses the lines as the HTML standard says. */
    private final class Lines implements Flow.Subscriber<String> {

        private final List<String> comments = new CopyOnWriteArrayList<>();
        private volatile String id;
        private volatile Flow.Subscription subscription;
        private String type = "message";
        private String data = "";

        @Override
        public void onSubscribe(Flow.Subscription begun) {
            subscription = begun;
            begun.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            String value = line.replaceFirst("^[^:]*: ?", "");
            if (line.isEmpty()) {
                dispatch();
            } else if (line.startsWith(":")) {
                comments.add(value);
            } else if (line.startsWith("event:")) {
                type = value;
            } else if (line.startsWith("data:")) {
                data += value;
            } else if (line.startsWith("id:")) {
                id = value;
            }
        }

        private void dispatch() {
            if (!data.isEmpty()) {
                received.add(new ReceivedEvent(type, id));
                calls.addAll(type.equals("calls") ? parsed(data) : List.of());
            }
            type = "message";
            data = "";
        }

        @Override
        public void onError(Throwable failure) {
            // Some tests end the stream, and all look at what has come.
        }

        @Override
        public void onComplete() {
            // As above.
        }

        private static List<JsonObject> parsed(String array) {
            try (JsonReader reader = Json.createReader(new StringReader(array))) {
                return reader.readArray().getValuesAs(JsonObject.class);
            }
        }

        private void cancel() {
            if (subscription != null) {
                subscription.cancel();
            }
        }
    }
}
