package dev.frontdesk.api;

import dev.frontdesk.fuzz.Dice;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A random request drawn from the description of the API: its addresses, methods, parameters and bodies as the README and the
 * design give them, each with right values, odd ones and none.
 *
 * @param body null for none
 */
record RandomRequest(String method, String path, String body) {

    /** Method, address, parameters of its query, and what its body is. Names in braces are ids. */
    private static final List<String> TABLE = """
            GET    /api/calls : companyNumber user outcome state caller since until limit cursor
            GET    /api/calls : companyNumber user outcome state caller since until limit cursor
            GET    /api/calls/{call} :
            PUT    /api/calls/{call}/handled : mark
            DELETE /api/calls/{call}/handled : mark
            GET    /api/company-numbers :
            POST   /api/company-numbers : line
            GET    /api/company-numbers/{line} :
            PUT    /api/company-numbers/{line} : line
            DELETE /api/company-numbers/{line} :
            GET    /api/users :
            POST   /api/users : user
            GET    /api/users/{user} :
            PUT    /api/users/{user} : user
            DELETE /api/users/{user} :
            GET    /api/users/{user}/numbers :
            POST   /api/users/{user}/numbers : app
            GET    /api/users/{user}/numbers/{app} :
            PUT    /api/users/{user}/numbers/{app} : app
            DELETE /api/users/{user}/numbers/{app} :
            GET    /api/health/live :
            GET    /api/health/ready :
            GET    /api/metrics :
            GET    /api/{odd} :
            """.lines().toList();

    private static final Map<String, List<String>> PARAMETERS = Map.of(
            "companyNumber", List.of("1", "2", "0", "9223372036854775807", "9223372036854775808"),
            "user", List.of("1", "2", "-1"),
            "outcome", List.of("answered", "voicemail", "rejected", "missed", "failed", "ANSWERED"),
            "state", List.of("ringing", "in-progress", "voicemail", "ended", "IN_PROGRESS"),
            "caller", List.of("447866555273", "+447866555273", "sip:caller160408140203@phone.plivo.com", "50%_"),
            "since", List.of("2026-04-08", "2026-04-08T16:00:00Z", "2026-04-08T16:00:00+02:00", "0000-01-01"),
            "until", List.of("2026-04-09", "9999-12-31T23:59:59Z", "+10000-01-01T00:00:00Z"),
            "limit", List.of("1", "50", "500", "501", "0"),
            "cursor", List.of(cursor("1775649600 a"), cursor("31556889864403199 a"), cursor("0 \u0000"), cursor("x")));

    /** @param ids of what may be changed, by the name in braces */
    static RandomRequest of(Dice dice, Map<String, List<Long>> ids) {
        String[] row = dice.of(TABLE).split(":", 2);
        String[] request = row[0].strip().split("\\s+", 2);
        String[] wanted = row[1].isBlank() ? new String[0] : row[1].strip().split(" ");
        boolean hasBody = wanted.length == 1;
        String path = path(dice, request[1], ids) + (hasBody || wanted.length == 0 ? "" : query(dice, wanted));
        return new RandomRequest(
                dice.chance(97) ? request[0] : dice.of(List.of("PATCH", "OPTIONS", "DELETE", "PUT")),
                path,
                hasBody ? body(dice, wanted[0]) : null);
    }

    private static String path(Dice dice, String template, Map<String, List<Long>> ids) {
        String path = template;
        for (String name : List.of("line", "user", "app", "call", "odd")) {
            if (path.contains("{" + name + "}")) {
                path = path.replace("{" + name + "}", id(dice, ids.getOrDefault(name, List.of())));
            }
        }
        return path;
    }

    private static String id(Dice dice, List<Long> known) {
        if (!known.isEmpty() && dice.chance(80)) {
            return Long.toString(dice.of(known));
        }
        return encoded(dice.chance(50) ? dice.of(List.of("0", "-1", "999999999", "x", "1.5")) : "odd" + dice.oddText());
    }

    private static String query(Dice dice, String... names) {
        List<String> pairs = new ArrayList<>();
        for (String name : names) {
            if (dice.chance(30)) {
                pairs.add(name + "=" + encoded(dice.chance(75) ? dice.of(PARAMETERS.get(name)) : dice.oddText()));
            }
        }
        if (dice.chance(10)) {
            pairs.add(encoded(dice.oddText()) + "=" + encoded(dice.oddText()));
        }
        return pairs.isEmpty() ? "" : pairs.stream().collect(Collectors.joining("&", "?", ""));
    }

    private static String body(Dice dice, String what) {
        if (dice.chance(10)) {
            return dice.chance(50) ? dice.oddText() : dice.of(List.of("", "[]", "null", "{", "{\"name\": 5}", "{}{}"));
        }
        JsonObjectBuilder json = switch (what) {
            case "app" -> app(dice);
            case "mark" -> mark(dice);
            default -> entry(dice);
        };
        if (what.equals("user") && dice.chance(70)) {
            JsonArrayBuilder apps = Json.createArrayBuilder();
            for (int i = dice.upTo(4); i > 0; i--) {
                apps.add(app(dice));
            }
            json.add("numbers", apps);
        } else if (what.equals("line")) {
            endpoints(dice, json);
        }
        if (dice.chance(4)) {
            json.add("odd" + dice.oddText(), dice.oddText());
        }
        return json.build().toString();
    }

    private static JsonObjectBuilder entry(Dice dice) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        return dice.chance(95) ? json.add("name", dice.chance(85) ? "Fuzz " + dice.upTo(2000) : dice.oddText()) : json;
    }

    private static JsonObjectBuilder mark(Dice dice) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        return dice.chance(50) ? json.add("by", dice.oddText()).add("note", dice.oddText()) : json;
    }

    private static JsonObjectBuilder app(Dice dice) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        json.add("label", dice.chance(90) ? "fuzz " + dice.upTo(20) : dice.oddText());
        return endpoints(dice, json);
    }

    /** From few, so that they collide. */
    private static JsonObjectBuilder endpoints(Dice dice, JsonObjectBuilder json) {
        if (dice.chance(70)) {
            json.add("sipEndpoint", dice.chance(90) ? "sip:fuzz" + dice.upTo(500) + "@a.example" : dice.oddText());
        } else {
            json.add("phoneNumber", dice.chance(90) ? "+9900000" + (100 + dice.upTo(500)) : dice.oddText());
        }
        return json;
    }

    private static String cursor(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
