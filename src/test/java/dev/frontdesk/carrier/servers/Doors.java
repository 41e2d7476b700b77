package dev.frontdesk.carrier.servers;

import jakarta.json.JsonObject;
import java.net.URI;

/** The page, the API and the health of one Frontdesk, asked by its owner and by a stranger. */
final class Doors {

    private static final String PROBLEM = "application/problem+json";

    private final URI base;
    private final Visitor stranger;
    private final Visitor owner;

    Doors(URI base, Visitor stranger, Visitor owner) {
        this.base = base;
        this.stranger = stranger;
        this.owner = owner;
    }

    void page(Faults faults) {
        faults.wanted("A stranger's page", 401, stranger.get("/").status());
        faults.wanted("A stranger's script", 401, stranger.get("/app.js").status());
        Visitor.Answer page = owner.get("/");
        faults.wanted("The page", 200, page.status());
        faults.wantedIn("The page", "src=\"app.js\"", page.text());
        faults.wantedIn("The page's headers", "default-src 'none'", page.header("Content-Security-Policy"));
        faults.wantedIn("The type of the page", "text/html", page.header("Content-Type"));
        Visitor.Answer script = owner.get("/app.js");
        faults.wanted("The script", 200, script.status());
        faults.wantedIn("The type of the script", "javascript", script.header("Content-Type"));
        if (!base.getPath().isEmpty()) {
            // Without the slash the page's links would lead past it.
            Visitor.Answer bare = owner.get("");
            faults.wanted("The kind of answer without a slash at the end", 3, bare.status() / 100);
            faults.wantedIn("Where it leads", base.getPath() + "/", bare.header("Location"));
        }
    }

    void directory(Faults faults) {
        Visitor.Answer made = owner.ask("POST", "/api/users", "{\"name\": \"Zoë\"}");
        faults.wanted("POST /api/users", 201, made.status());
        String location = made.header("Location");
        faults.wantedIn("The address of the new user", base + "/api/users/", location);
        faults.wantedIn("The new user", "\"Zoë\"", owner.get(beneath(location)).text());
        faults.wanted("GET by a stranger", 401, stranger.get(beneath(location)).status());
        Visitor.Answer renamed = owner.ask("PUT", beneath(location), "{\"name\": \"Zoe\"}");
        faults.wanted("PUT", 200, renamed.status());
        faults.wantedIn("The renamed user", "\"numbers\":[]", renamed.text().replace(" ", ""));
        faults.wanted("DELETE", 204, owner.ask("DELETE", beneath(location), "").status());
        faults.wanted("GET afterwards", 404, owner.get(beneath(location)).status());
    }

    private String beneath(String location) {
        return location.startsWith(base.toString())
                ? location.substring(base.toString().length())
                : location;
    }

    void log(Faults faults) {
        faults.wanted("A stranger's log", 401, stranger.get("/api/calls").status());
        Visitor.Answer first = owner.get("/api/calls?limit=2&state=ended");
        faults.wantedIn("The type of the log", "application/json", first.header("Content-Type"));
        JsonObject page = first.json().asJsonObject();
        faults.wanted("Calls on the page", 2, page.getJsonArray("calls").size());
        faults.wanted(
                "Whether an absent fact is null",
                true,
                page.getJsonArray("calls").getJsonObject(0).containsKey("missedReason"));
        String next = page.getString("next", "");
        faults.wantedIn("The address of the next page", base.getPath() + "/api/calls?", next);
        faults.wanted(
                "The next page", 200, owner.get(base.resolve(next).toString()).status());
        Visitor.Answer rebuilt = owner.ask("POST", "/api/rebuild", "");
        faults.wantedIn("The rebuild", "\"different\":[]", rebuilt.text());
    }

    void errors(Faults faults) {
        problem(400, owner.get("/api/calls?limit=banana"), faults);
        problem(400, owner.ask("POST", "/api/users", "{"), faults);
        problem(401, stranger.get("/api/nothing"), faults);
        problem(404, owner.get("/api/nothing"), faults);
        problem(404, owner.get("/api/users/999999"), faults);
        problem(405, owner.ask("DELETE", "/api/calls", ""), faults);
        problem(422, owner.ask("POST", "/api/users", "{\"name\": \"\"}"), faults);
        faults.wanted(
                "A file that is not there", 404, owner.get("/nothing.html").status());
    }

    private static void problem(int status, Visitor.Answer answer, Faults faults) {
        String what = answer.response().request().method() + " "
                + answer.response().uri().getPath();
        faults.wanted(what, status, answer.status());
        faults.wantedIn("The type of " + what, PROBLEM, answer.header("Content-Type"));
        faults.wantedIn(what, "\"detail\"", answer.text());
    }

    void health(Faults faults) {
        faults.wanted("Liveness", 200, stranger.get("/api/health/live").status());
        faults.wantedIn("Readiness", "\"UP\"", stranger.get("/api/health/ready").text());
        faults.wanted("A stranger's metrics", 401, stranger.get("/api/metrics").status());
        faults.wantedIn(
                "The metrics", "frontdesk_webhooks", owner.get("/api/metrics").text());
        faults.wanted("WADL", 404, owner.get("/api/application.wadl").status());
    }
}
