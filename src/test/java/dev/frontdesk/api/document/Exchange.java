package dev.frontdesk.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.api.Client;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import java.util.TreeSet;

/** Sends requests, and holds bodies and answers against the document. */
final class Exchange {

    private final Client client;
    private final Document document;
    private final SchemaCheck check;
    private final Set<String> asked = new TreeSet<>();
    private final String authorization;

    Exchange(Client client, String authorization, Document document, SchemaCheck check) {
        this.client = client;
        this.authorization = authorization;
        this.document = document;
        this.check = check;
    }

    /** Each address that was asked, as the document writes it. */
    Set<String> asked() {
        return asked;
    }

    /** An answer that is no problem. */
    Client.Answer get(String address, String path) {
        return send("GET " + address, path, null);
    }

    /** An answer that is no problem; see {@link #ask}. */
    Client.Answer send(String address, String path, String body) {
        Client.Answer answer = ask(address, path, body);
        assertThat(answer.status()).as(address + ": " + answer.http().body()).isLessThan(300);
        return answer;
    }

    /**
     * @param address as {@code GET /api/calls/{callUuid}}
     * @param body null for a request without one
     */
    Client.Answer ask(String address, String path, String body) {
        asked.add(address);
        if (body != null) {
            check.checkSent(address, parsed(body), document.body(address));
        }
        Client.Answer answer = client.bare(
                address.split(" ")[0],
                path,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
                "Authorization",
                authorization,
                "Content-Type",
                "application/json",
                "Accept",
                "application/json, */*");
        hold(address, path, answer);
        return answer;
    }

    private void hold(String address, String path, Client.Answer answer) {
        String type = answer.header("Content-Type").replaceAll(";.*", "");
        assertThat(answer.http().body().isEmpty() || !type.isEmpty())
                .as(path + " names the type of its body")
                .isTrue();
        if (answer.status() >= 400) {
            assertThat(type).as(path).isEqualTo("application/problem+json");
        } else {
            assertThat(document.statuses(address)).as(address).contains(Integer.toString(answer.status()));
        }
        if (type.endsWith("json") && !address.startsWith("HEAD")) {
            check.check(address, answer.json(), document.answer(address, answer.status(), type));
        }
    }

    private static JsonObject parsed(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }
}
