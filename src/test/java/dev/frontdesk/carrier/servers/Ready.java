package dev.frontdesk.carrier.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Waits until somebody answers. */
final class Ready {

    private static final Duration LONGEST = Duration.ofSeconds(150);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** What the servers say, each in its own words, of a WAR that they could not start; they themselves live on. */
    private static final Pattern HOPELESS = Pattern.compile(
            "Exception while (?:loading|deploying) the app|WFLYCTL0013|CWWKZ000[24]E", Pattern.CASE_INSENSITIVE);

    private Ready() {}

    /**
     * The server answers something.
     *
     * @throws Failure where it does not
     */
    static void await(int port, Processes processes) {
        await(URI.create("http://localhost:" + port + "/"), answer -> true, processes);
    }

    /**
     * Frontdesk says that it is ready for calls.
     *
     * @throws Failure where it does not
     */
    static void await(Site site, Processes processes) {
        URI health = URI.create(site.base() + "/api/health/ready");
        await(health, answer -> answer.statusCode() == 200 && answer.body().contains("UP"), processes);
    }

    private static void await(URI address, Predicate<HttpResponse<String>> enough, Processes processes) {
        try {
            Awaitility.await()
                    .atMost(LONGEST)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(250))
                    .until(() -> answers(address, enough) || isHopeless(processes));
        } catch (ConditionTimeoutException never) {
            throw new Failure("It is not ready after " + LONGEST.toSeconds() + " seconds.", never);
        }
    }

    private static boolean isHopeless(Processes processes) {
        if (processes.hasEnded()) {
            throw new Failure("The server has ended.");
        }
        if (HOPELESS.matcher(processes.said()).find()) {
            throw new Failure("The server could not start the WAR.");
        }
        return false;
    }

    private static boolean answers(URI address, Predicate<HttpResponse<String>> enough) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return enough.test(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException notYet) {
            return false;
        }
    }
}
