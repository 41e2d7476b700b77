package dev.frontdesk.plivo.account;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs {@code plan} or {@code apply} from a shell or a one-off dyno: asks the running Frontdesk at {@code PUBLIC_URL}
 * with {@code API_TOKEN} and prints the answer. Further arguments of {@code apply} are apps or lines, such as {@code
 * app-7}, that get a new password. It needs nothing but these classes.
 */
public final class PlivoCommand {

    /** Each run does what fits into its time; if this many do not finish, time is not the cause. */
    private static final int MOST_RUNS = 50;

    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Pattern DETAIL = Pattern.compile("\"detail\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final PrintStream out;
    private final Map<String, String> environment;

    PlivoCommand(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(new PlivoCommand(System.getenv(), System.out).run(arguments));
    }

    /** Returns 0 if Frontdesk answered with success. */
    int run(String... arguments) throws InterruptedException {
        String what = arguments.length == 0 ? "" : arguments[0];
        if (!what.equals("plan") && !what.equals("apply")) {
            return say("Say plan or apply: plan shows what would be done, apply does it.");
        }
        for (String name : new String[] {"PUBLIC_URL", "API_TOKEN"}) {
            if (environment.getOrDefault(name, "").isBlank()) {
                return say(name + " is not set: give it the value that the running Frontdesk has.");
            }
        }
        try {
            return ask(request(what, arguments));
        } catch (IOException | IllegalArgumentException unreachable) {
            return say("No Frontdesk answers at PUBLIC_URL, " + environment.get("PUBLIC_URL") + ": " + unreachable);
        }
    }

    private int ask(HttpRequest request) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();
        int status = 202;
        for (int run = 0; status == 202 && run < MOST_RUNS; run++) {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            status = answer.statusCode();
            out.println(status < 300 ? answer.body().stripTrailing() : refusal(answer));
        }
        return status == 200 ? 0 : 1;
    }

    /** The detail of a problem (RFC 9457), or the whole answer. */
    private static String refusal(HttpResponse<String> answer) {
        Matcher detail = DETAIL.matcher(answer.body());
        return detail.find() ? detail.group(1) : "Frontdesk answered " + answer.statusCode() + ". " + answer.body();
    }

    private HttpRequest request(String what, String... arguments) {
        StringBuilder address = new StringBuilder(
                        environment.get("PUBLIC_URL").strip().replaceAll("/+$", ""))
                .append("/api/plivo/")
                .append(what);
        for (int i = 1; i < arguments.length; i++) {
            address.append(i == 1 ? "?" : "&").append("newPassword=").append(arguments[i]);
        }
        return HttpRequest.newBuilder(URI.create(address.toString()))
                .header(
                        "Authorization",
                        "Bearer " + environment.get("API_TOKEN").strip())
                .header("Accept", "text/plain, application/problem+json;q=0.5")
                .timeout(Duration.ofSeconds(60))
                .method(what.equals("plan") ? "GET" : "POST", BodyPublishers.noBody())
                .build();
    }

    private int say(String sentence) {
        out.println(sentence);
        return 1;
    }
}
