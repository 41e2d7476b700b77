package dev.frontdesk.carrier.reach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The log of a running Frontdesk: what can be asked of it so that the answer has calls, and its answers. */
final class AskedLog {

    private static final int DEEP = 100_000;
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final Pattern STARTED = Pattern.compile("\"startedAt\":\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("\"from\":\"(\\+\\d+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String token;
    private final Instant oldest;
    private final Instant newest;
    private final List<String> numbers = new ArrayList<>();
    private String deep = "/api/calls?limit=50";

    /** @param base the address of Frontdesk, {@code http://localhost:8080} */
    AskedLog(String base, String token) {
        this.base = base;
        this.token = token;
        this.oldest = first(STARTED, "/api/calls?limit=1&changedSince=2000-01-01T00:00:00Z");
        this.newest = first(STARTED, "/api/calls?limit=1");
        goDeep();
    }

    /** The number of a caller in the log; they are spread over its newest {@value #DEEP} calls. */
    String number(int i) {
        return URLEncoder.encode(numbers.get(i * 7919 % numbers.size()), StandardCharsets.UTF_8);
    }

    /** The last of such a number's digits. */
    String endOfNumber(int i, int digits) {
        String number = number(i);
        return number.substring(number.length() - digits);
    }

    /** One of 100 times between the oldest call and an hour before the newest. */
    Instant time(int i) {
        Duration span = Duration.between(oldest, newest.minus(Duration.ofHours(1)));
        return oldest.plus(span.multipliedBy(i % 100).dividedBy(100));
    }

    Instant newest() {
        return newest;
    }

    /** The address of a page that is {@value #DEEP} calls deep, or the last one of a smaller log. */
    String deepPage() {
        return deep;
    }

    String ask(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " was answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(end);
        }
    }

    /** Page by page, since a page begins behind a call and not at a number. */
    private void goDeep() {
        String next = "/api/calls?limit=500";
        for (int calls = 0; calls <= DEEP && next != null; calls += 500) {
            deep = next.replace("limit=500", "limit=50");
            String page = ask(next);
            NUMBER.matcher(page).results().limit(20).forEach(number -> numbers.add(number.group(1)));
            Matcher found = NEXT.matcher(page);
            next = found.find() ? found.group(1) : null;
        }
    }

    private Instant first(Pattern pattern, String path) {
        Matcher found = pattern.matcher(ask(path));
        if (!found.find()) {
            throw new IllegalStateException("There is no call in the log of " + base + ".");
        }
        return Instant.parse(found.group(1));
    }
}
