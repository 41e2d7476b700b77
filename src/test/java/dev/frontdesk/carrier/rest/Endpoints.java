package dev.frontdesk.carrier.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.concurrent.atomic.AtomicLong;

/** Where phones register. Plivo hangs twelve digits on the name that was wished for. */
public final class Endpoints implements Resource {

    private final AtomicLong ids = new AtomicLong(37_000_000_000_000L);
    private final AtomicLong suffixes = new AtomicLong(261_122_000_000L);
    private final Applications applications;
    private final Shelf shelf = new Shelf();

    Endpoints(Applications applications) {
        this.applications = applications;
    }

    @Override
    public String name() {
        return "Endpoint";
    }

    public Shelf shelf() {
        return shelf;
    }

    /** A phone registers at it, or leaves. */
    public void registered(String endpointId, boolean is) {
        shelf.set(endpointId, "sip_registered", String.valueOf(is));
    }

    /** An endpoint that was there before us, by its address, and whether a phone is registered at it now. */
    public void known(String sipUri, boolean registered) {
        String username = sipUri.replaceAll("^sips?:|@.*$", "");
        shelf.put(
                username,
                Json.createObjectBuilder()
                        .add("alias", username)
                        .addNull("application")
                        .add("endpoint_id", username)
                        .add("sip_registered", String.valueOf(registered))
                        .add("sip_uri", sipUri)
                        .addNull("sub_account")
                        .add("username", username)
                        .build());
    }

    @Override
    public Reply reply(Asked asked) {
        if (asked.isList()) {
            return Page.of(shelf.all(), asked);
        }
        if (asked.method().equals("POST") && asked.id().isEmpty()) {
            return create(asked);
        }
        if (shelf.get(asked.id()) == null) {
            return Reply.missing();
        }
        return switch (asked.method()) {
            case "GET" -> Reply.found(shelf.get(asked.id()));
            case "POST" -> change(asked);
            case "DELETE" -> {
                shelf.remove(asked.id());
                yield Reply.deleted();
            }
            default -> Reply.error(405, "method not allowed");
        };
    }

    private Reply create(Asked asked) {
        String wished = asked.text("username");
        if (wished == null || !wished.matches("[A-Za-z][A-Za-z0-9]{0,24}")) {
            return Reply.error(400, "username must be letters and digits, begin with a letter, and have at most 25");
        }
        if (!isPassword(asked.text("password"))) {
            return Reply.error(400, "password must have 5 to 32 characters");
        }
        if (isBoundToNothing(asked)) {
            return Reply.error(400, "app_id not found");
        }
        return Reply.created(put(asked, wished + suffixes.incrementAndGet()));
    }

    private JsonObject put(Asked asked, String username) {
        String id = String.valueOf(ids.incrementAndGet());
        String alias = asked.text("alias") == null ? username : asked.text("alias");
        String appId = asked.text("app_id");
        shelf.put(
                id,
                Json.createObjectBuilder()
                        .add("alias", alias)
                        .addNull("application")
                        .add("endpoint_id", id)
                        .add("password", "5f4dcc3b5aa765d61d8327deb882cf99")
                        .add("resource_uri", "/v1/Account/" + asked.account() + "/Endpoint/" + id + "/")
                        .add("sip_registered", "false")
                        .add("sip_uri", "sip:" + username + "@phone.plivo.com")
                        .addNull("sub_account")
                        .add("username", username)
                        .build());
        if (appId != null) {
            shelf.set(id, "application", Applications.path(asked.account(), appId));
        }
        return Json.createObjectBuilder()
                .add("username", username)
                .add("alias", alias)
                .add("message", "created")
                .add("endpoint_id", id)
                .build();
    }

    private Reply change(Asked asked) {
        if (asked.text("password") != null && !isPassword(asked.text("password"))) {
            return Reply.error(400, "password must have 5 to 32 characters");
        }
        if (isBoundToNothing(asked)) {
            return Reply.error(400, "app_id not found");
        }
        if (asked.text("alias") != null) {
            shelf.set(asked.id(), "alias", asked.text("alias"));
        }
        if (asked.text("app_id") != null) {
            shelf.set(asked.id(), "application", Applications.path(asked.account(), asked.text("app_id")));
        }
        return Reply.changed();
    }

    private boolean isBoundToNothing(Asked asked) {
        return asked.text("app_id") != null && !applications.has(asked.text("app_id"));
    }

    private static boolean isPassword(String text) {
        return text != null && text.length() >= 5 && text.length() <= 32;
    }
}
