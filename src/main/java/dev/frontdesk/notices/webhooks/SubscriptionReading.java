package dev.frontdesk.notices.webhooks;

import dev.frontdesk.directory.Violation;
import dev.frontdesk.notices.NoticeKind;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what a subscription is to be, and collects what is wrong, so that all of it is corrected in one go. */
final class SubscriptionReading {

    private static final Set<String> FIELDS = new TreeSet<>(Set.of(
            "id", "url", "events", "companyNumber", "active", "disabledBecause", "createdAt", "format", "secret"));

    private static final String KINDS =
            Stream.of(NoticeKind.values()).map(NoticeKind::word).collect(Collectors.joining(", "));

    private final JsonObject json;
    private final WebhookAddress addresses;
    private final boolean isNew;
    private final List<Violation> flaws = new ArrayList<>();

    /** @param isNew whether address and events have to be given */
    SubscriptionReading(JsonObject json, WebhookAddress addresses, boolean isNew) {
        this.json = json;
        this.addresses = addresses;
        this.isNew = isNew;
    }

    SubscriptionInput input() {
        json.keySet().stream()
                .filter(field -> !FIELDS.contains(field))
                .forEach(field -> flaw(field, "is unknown; the fields are " + FIELDS));
        SubscriptionInput input = new SubscriptionInput(
                url(), format(), events(), companyNumber(), json.containsKey("companyNumber"), active());
        checkEvents(input);
        return input;
    }

    /** None if all can be used. */
    List<Violation> flaws() {
        return flaws;
    }

    private String url() {
        if (!isNew && !json.containsKey("url")) {
            return null;
        }
        String url = text("url").map(String::strip).orElse("");
        addresses.flaw(url).ifPresent(flaw -> flaw("url", flaw));
        return url;
    }

    private Format format() {
        if (!json.containsKey("format")) {
            return null;
        }
        Optional<Format> format = text("format").flatMap(Format::of);
        if (format.isEmpty()) {
            flaw("format", "must be standard, slack or zammad");
        }
        return format.orElse(null);
    }

    private Set<NoticeKind> events() {
        if (!isNew && !json.containsKey("events")) {
            return null;
        }
        Set<NoticeKind> kinds = EnumSet.noneOf(NoticeKind.class);
        boolean isList = json.get("events") instanceof JsonArray words
                && words.stream().allMatch(word -> word instanceof JsonString text && add(text, kinds));
        if (!isList || kinds.isEmpty()) {
            flaw("events", "must be a list of at least one of " + KINDS);
        }
        return kinds;
    }

    private void checkEvents(SubscriptionInput input) {
        boolean canBeSaid = input.format() == null
                || input.events() == null
                || input.format().events().containsAll(input.events());
        if (!canBeSaid) {
            flaw("events", "must be among call.created, call.answered and call.hungup where the format is zammad");
        }
    }

    private static boolean add(JsonString word, Set<NoticeKind> kinds) {
        Optional<NoticeKind> kind = NoticeKind.of(word.getString());
        kind.ifPresent(kinds::add);
        return kind.isPresent();
    }

    private Long companyNumber() {
        JsonValue value = json.getOrDefault("companyNumber", JsonValue.NULL);
        if (value instanceof JsonNumber number && number.isIntegral()) {
            return number.bigIntegerValue().bitLength() < Long.SIZE ? number.longValue() : -1;
        }
        if (value != JsonValue.NULL) {
            flaw("companyNumber", "must be the id of a line, or null for all lines");
        }
        return null;
    }

    private Boolean active() {
        JsonValue value = json.get("active");
        if (value != null && value != JsonValue.TRUE && value != JsonValue.FALSE) {
            flaw("active", "must be true or false");
        }
        return value == null ? null : value == JsonValue.TRUE;
    }

    private Optional<String> text(String field) {
        return json.get(field) instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }

    private void flaw(String field, String detail) {
        flaws.add(new Violation(field, detail));
    }
}
