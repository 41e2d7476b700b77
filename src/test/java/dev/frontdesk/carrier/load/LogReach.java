package dev.frontdesk.carrier.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a Frontdesk with a large log takes to answer what people and programs ask it, one question after the other:
 *
 * <pre>
 * java src/test/java/dev/frontdesk/carrier/load/LogReach.java http://localhost:8080 $API_TOKEN
 * </pre>
 *
 * <p>For a log that {@code src/test/resources/log/years.sql} has filled, whose lines, users and names it knows. Each question
 * is asked {@value #TIMES} times with values of its own, after {@value #WARM} times that do not count.
 */
public final class LogReach {

    private static final int WARM = 20;
    private static final int TIMES = 100;
    private static final int DEEP = 100_000;
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String token;

    private LogReach(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** @param arguments the address of Frontdesk and its token */
    public static void main(String... arguments) throws IOException, InterruptedException {
        LogReach reach = new LogReach(arguments[0], arguments[1]);
        for (Map.Entry<String, IntFunction<String>> question : questions().entrySet()) {
            reach.measure(question.getKey(), question.getValue());
        }
        String deep = reach.deep();
        reach.measure("a page " + DEEP + " calls deep", i -> deep);
        reach.measure("statistics of a day", i -> statistics(1 + i % 7, i % 7, "line"));
        for (String by : new String[] {"line", "user", "hour", "weekday", "day"}) {
            reach.measure("statistics of a month by " + by, 3, 10, i -> statistics(30 + i, i, by));
        }
    }

    private static Map<String, IntFunction<String>> questions() {
        Map<String, IntFunction<String>> questions = new LinkedHashMap<>();
        questions.put("first page", i -> "/api/calls");
        questions.put("companyNumber", i -> "/api/calls?companyNumber=" + (1 + i % 20));
        questions.put("user", i -> "/api/calls?user=" + (1 + i % 50));
        questions.put(
                "outcome",
                i -> "/api/calls?outcome=" + word(i, "answered", "missed", "voicemail", "failed", "blocked"));
        questions.put("state", i -> "/api/calls?state=" + word(i, "ringing", "ended", "in-progress"));
        questions.put("caller", i -> "/api/calls?caller=%2B" + number(i));
        questions.put("unhandled", i -> "/api/calls?unhandled=true");
        questions.put(
                "since and until",
                i -> "/api/calls?since=" + ago(30 * (i % 24) + 2) + "&until=" + ago(30 * (i % 24) + 1));
        questions.put("changedSince", i -> "/api/calls?changedSince=" + ago(i % 600));
        questions.put("line and outcome", i -> "/api/calls?outcome=missed&companyNumber=" + (1 + i % 20));
        questions.put("user and outcome", i -> "/api/calls?outcome=missed&user=" + (1 + i % 50));
        questions.put(
                "q, a frequent word", i -> "/api/calls?q=" + word(i, "anna", "keller", "berlin", "mobile", "sup"));
        questions.put("q, a whole number", i -> "/api/calls?q=%2B" + number(i));
        questions.put("q, the end of a number", i -> "/api/calls?q=" + number(i).substring(6));
        questions.put(
                "q, a frequent beginning", i -> "/api/calls?q=" + number(i).substring(0, 4));
        questions.put("q, a word of no call", i -> "/api/calls?q=nobody" + i);
        questions.put("count of all", i -> "/api/calls/count");
        questions.put("count of a line", i -> "/api/calls/count?companyNumber=" + (1 + i % 20));
        questions.put(
                "count of an outcome", i -> "/api/calls/count?outcome=" + word(i, "missed", "failed", "voicemail"));
        questions.put("count of unhandled", i -> "/api/calls/count?unhandled=true");
        questions.put("count of a word", i -> "/api/calls/count?q=" + word(i, "anna", "keller", "nobody"));
        return questions;
    }

    private static String word(int i, String... words) {
        return words[i % words.length];
    }

    /** As the script makes them. */
    private static String number(int i) {
        return "49" + (1_510_000_000L + (1 + i * 20_011L % 2_000_000) * 37);
    }

    private static Instant ago(int days) {
        return NOW.minus(days, ChronoUnit.DAYS);
    }

    private static String statistics(int since, int until, String by) {
        return "/api/statistics?zone=Europe/Berlin&by=" + by + "&since=" + ago(since) + "&until=" + ago(until);
    }

    /** The address of a page so far down, reached page by page. */
    private String deep() throws IOException, InterruptedException {
        String next = "/api/calls?limit=500";
        for (int calls = 0; calls < DEEP; calls += 500) {
            Matcher found = NEXT.matcher(ask(next));
            if (!found.find()) {
                return next;
            }
            next = found.group(1);
        }
        return next.replace("limit=500", "limit=50");
    }

    private void measure(String name, IntFunction<String> question) throws IOException, InterruptedException {
        measure(name, WARM, TIMES, question);
    }

    private void measure(String name, int warm, int times, IntFunction<String> question)
            throws IOException, InterruptedException {
        for (int i = 0; i < warm; i++) {
            ask(question.apply(i));
        }
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            ask(question.apply(i));
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                "%-32s p50 %7.1f ms   p99 %7.1f ms%n",
                name, millis[times / 2], millis[(int) Math.ceil(times * 0.99) - 1]);
    }

    private String ask(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
