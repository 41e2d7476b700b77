package dev.frontdesk.carrier.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** What is to happen when a number or an endpoint is called. */
public final class Applications implements Resource {

    private static final List<String> TEXTS = List.of(
            "answer_url",
            "answer_method",
            "hangup_url",
            "hangup_method",
            "fallback_answer_url",
            "fallback_method",
            "message_url",
            "message_method");

    private final AtomicLong ids = new AtomicLong(10_000_000_000_000_000L);
    private final Shelf shelf = new Shelf();

    @Override
    public String name() {
        return "Application";
    }

    public Shelf shelf() {
        return shelf;
    }

    boolean has(String appId) {
        return shelf.get(appId) != null;
    }

    /** As things that are bound to an application name it. */
    static String path(String account, String appId) {
        return "/v1/Account/" + account + "/Application/" + appId + "/";
    }

    @Override
    public Reply reply(Asked asked) {
        if (asked.isList()) {
            String prefix = asked.query().getOrDefault("app_name", "");
            return Page.of(
                    shelf.all().stream()
                            .filter(app -> app.getString("app_name").startsWith(prefix))
                            .toList(),
                    asked);
        }
        if (asked.method().equals("POST") && asked.id().isEmpty()) {
            return create(asked);
        }
        JsonObject application = shelf.get(asked.id());
        if (application == null) {
            return Reply.missing();
        }
        return switch (asked.method()) {
            case "GET" -> Reply.found(application);
            case "POST" -> change(asked, application);
            case "DELETE" -> {
                shelf.remove(asked.id());
                yield Reply.deleted();
            }
            default -> Reply.error(405, "method not allowed");
        };
    }

    private Reply create(Asked asked) {
        String name = asked.text("app_name");
        if (name == null || !name.matches("[A-Za-z0-9_-]{1,100}")) {
            return Reply.error(400, "app_name must be letters, digits, - and _");
        }
        if (asked.text("answer_url") == null || !asked.text("answer_url").matches("https?://[^ ]+")) {
            return Reply.error(400, "answer_url parameter is not a valid url");
        }
        if (shelf.all().stream().anyMatch(app -> app.getString("app_name").equals(name))) {
            return Reply.error(400, "app_name already exists");
        }
        String id = String.valueOf(ids.incrementAndGet());
        shelf.put(id, withTexts(fresh(asked, id, name), asked).build());
        return Reply.created(Json.createObjectBuilder()
                .add("message", "created")
                .add("app_id", id)
                .build());
    }

    /** The hangup address is the answer address unless it is given. */
    private static JsonObjectBuilder fresh(Asked asked, String id, String name) {
        return Json.createObjectBuilder(Map.of(
                        "app_id",
                        id,
                        "app_name",
                        name,
                        "answer_method",
                        "POST",
                        "hangup_url",
                        asked.text("answer_url"),
                        "hangup_method",
                        "POST",
                        "fallback_method",
                        "POST",
                        "message_method",
                        "POST",
                        "sip_uri",
                        "sip:" + id + "@app.plivo.com",
                        "resource_uri",
                        path(asked.account(), id)))
                .addNull("fallback_answer_url")
                .addNull("message_url")
                .addNull("sub_account")
                .add("default_app", JsonValue.FALSE)
                .add("default_endpoint_app", JsonValue.FALSE)
                .add("enabled", JsonValue.TRUE)
                .add("public_uri", JsonValue.FALSE);
    }

    private Reply change(Asked asked, JsonObject application) {
        shelf.put(
                asked.id(),
                withTexts(Json.createObjectBuilder(application), asked).build());
        return Reply.changed();
    }

    private static JsonObjectBuilder withTexts(JsonObjectBuilder application, Asked asked) {
        TEXTS.stream()
                .filter(name -> asked.text(name) != null)
                .forEach(name -> application.add(name, asked.text(name)));
        return application;
    }
}
