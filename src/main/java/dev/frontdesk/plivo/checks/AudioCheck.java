package dev.frontdesk.plivo.checks;

import dev.frontdesk.directory.Ringing;
import dev.frontdesk.directory.Ringing.Greeting;
import dev.frontdesk.directory.Snapshot;
import dev.frontdesk.operations.Check;
import dev.frontdesk.operations.Finding;
import dev.frontdesk.routing.RoutingTable;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks for the audio of greetings and ring-backs as Plivo would. What cannot be fetched callers hear as silence. */
@ApplicationScoped
class AudioCheck implements Check {

    private static final String NAME = "audio";
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MOST = 20;

    @Inject
    private RoutingTable routing;

    private HttpClient http;

    @PostConstruct
    void open() {
        http = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(Redirect.NEVER)
                .build();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> look() {
        Map<String, CompletableFuture<Boolean>> asked = new LinkedHashMap<>();
        addresses(routing.known()).forEach((address, line) -> asked.put(line, isThere(address)));
        List<String> missing = asked.entrySet().stream()
                .filter(one -> !one.getValue().join())
                .map(Map.Entry::getKey)
                .toList();
        return List.of(finding(asked.size(), missing));
    }

    /** Each address once, with the line that has it; no more than a doctor has time for. */
    static Map<String, String> addresses(Snapshot directory) {
        Map<String, String> addresses = new LinkedHashMap<>();
        directory
                .rules()
                .forEach(rule -> audio(rule.ringing())
                        .limit(MOST - Math.min(MOST, addresses.size()))
                        .forEach(one -> addresses.putIfAbsent(one.address(), one.field() + " of line " + rule.line())));
        return addresses;
    }

    private record Audio(String field, String address) {

        static Stream<Audio> of(String field, Greeting greeting) {
            return greeting == null || greeting.audioUrl() == null
                    ? Stream.empty()
                    : Stream.of(new Audio(field, greeting.audioUrl()));
        }
    }

    private static Stream<Audio> audio(Ringing ringing) {
        return Stream.of(
                        Audio.of("welcome", ringing.welcome()),
                        Audio.of("unanswered", ringing.unanswered()),
                        Audio.of("closed", ringing.closed()),
                        Stream.ofNullable(ringing.ringBack()).map(address -> new Audio("ringBack", address)))
                .flatMap(audio -> audio);
    }

    /** Some media hosts refuse HEAD, or sign their addresses for GET alone, so a first byte is asked for, too. */
    CompletableFuture<Boolean> isThere(String address) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
        return isAnswered(request.copy().method("HEAD", BodyPublishers.noBody()))
                .thenCompose(there -> there
                        ? CompletableFuture.completedFuture(true)
                        : isAnswered(request.copy().header("Range", "bytes=0-0").GET()));
    }

    private CompletableFuture<Boolean> isAnswered(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), BodyHandlers.discarding())
                .handle((answer, failure) -> failure == null && answer.statusCode() < 400);
    }

    static Finding finding(int asked, List<String> missing) {
        if (!missing.isEmpty()) {
            return Finding.warning(
                    NAME,
                    "Cannot be fetched: " + missing.stream().collect(Collectors.joining(", ")) + ".",
                    "Correct its address by PUT /api/company-numbers/{id}; callers hear nothing there.");
        }
        return Finding.ok(NAME, asked == 0 ? "No line plays audio." : "All audio of the lines can be fetched.");
    }
}
