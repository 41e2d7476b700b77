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

/**
 * {@code plan} or {@code apply} from a shell or a one-off dyno: asks the running Frontdesk at {@code PUBLIC_URL} with
 * {@code API_TOKEN} and prints what it says. Whatever follows {@code apply} is an app or a line, such as {@code app-7}, that
 * shall get a new password. It needs nothing but these classes.
 */
public final class PlivoCommand {

    /** A run does what it has time for; more than this many is no matter of time any more. */
    private static final int MOST_RUNS = 50;

    private final PrintStream out;
    private final Map<String, String> environment;

    PlivoCommand(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(new PlivoCommand(System.getenv(), System.out).run(arguments));
    }

    /** 0 where Frontdesk answered as asked. */
    int run(String... arguments) throws IOException, InterruptedException {
        String what = arguments.length == 0 ? "" : arguments[0];
        if (!what.equals("plan") && !what.equals("apply")) {
            return say("Say plan or apply.");
        }
        for (String name : new String[] {"PUBLIC_URL", "API_TOKEN"}) {
            if (environment.getOrDefault(name, "").isBlank()) {
                return say(name + " is not set: give it the value that the running Frontdesk has.");
            }
        }
        int status = 202;
        for (int run = 0; status == 202 && run < MOST_RUNS; run++) {
            HttpResponse<String> answer = ask(request(what, arguments));
            out.println(answer.body().stripTrailing());
            status = answer.statusCode();
        }
        return status == 200 ? 0 : 1;
    }

    private static HttpResponse<String> ask(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .build()
                .send(request, BodyHandlers.ofString());
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
