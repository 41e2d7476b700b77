package dev.frontdesk.carrier.rest;

import jakarta.json.Json;

/** The phone numbers that the account rents. */
public final class Numbers implements Resource {

    private final Applications applications;
    private final Shelf shelf = new Shelf();

    Numbers(Applications applications) {
        this.applications = applications;
    }

    @Override
    public String name() {
        return "Number";
    }

    public Shelf shelf() {
        return shelf;
    }

    /** @param number digits without a plus */
    public void rent(String number) {
        shelf.put(
                number,
                Json.createObjectBuilder()
                        .add("number", number)
                        .add("alias", "")
                        .addNull("application")
                        .add("number_type", "local")
                        .add("region", "United Kingdom")
                        .add("voice_enabled", true)
                        .add("sms_enabled", false)
                        .add("monthly_rental_rate", "0.80000")
                        .build());
    }

    @Override
    public Reply reply(Asked asked) {
        if (asked.isList()) {
            return Page.of(shelf.all(), asked);
        }
        if (shelf.get(asked.id()) == null) {
            return Reply.missing();
        }
        return switch (asked.method()) {
            case "GET" -> Reply.found(shelf.get(asked.id()));
            case "POST" -> change(asked);
            default -> Reply.error(405, "method not allowed");
        };
    }

    private Reply change(Asked asked) {
        String appId = asked.text("app_id");
        if (appId != null && !applications.has(appId)) {
            return Reply.error(400, "app_id not found");
        }
        if (appId != null) {
            shelf.set(asked.id(), "application", Applications.path(asked.account(), appId));
        }
        return Reply.changed();
    }
}
