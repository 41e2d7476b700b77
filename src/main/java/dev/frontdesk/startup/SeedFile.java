package dev.frontdesk.startup;

import dev.frontdesk.directory.AppInput;
import dev.frontdesk.directory.BlockedCallerInput;
import dev.frontdesk.directory.Endpoint;
import dev.frontdesk.directory.InputRules;
import dev.frontdesk.directory.LineInput;
import dev.frontdesk.directory.Refusal;
import dev.frontdesk.directory.ScheduleInput;
import dev.frontdesk.directory.Seeder;
import dev.frontdesk.directory.UserInput;
import dev.frontdesk.directory.json.InputReader;
import dev.frontdesk.settings.BadSetting;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The content of a seeds file: {@code {"schedules": [...], "users": [...], "companyNumbers": [...], "blockedCallers":
 * [...]}}, in the form in which the API takes them, but for ids: schedules and users of the file are named by their names.
 * Any list may be missing. Names are unique within a list, and endpoints within the file.
 */
final class SeedFile {

    private static final List<String> LISTS = List.of("schedules", "users", "companyNumbers", "blockedCallers");

    private final String source;
    private final List<LineInput> lines;
    private final List<UserInput> users;
    private final List<ScheduleInput> schedules;
    private final List<BlockedCallerInput> blockedCallers;

    private SeedFile(String source, JsonObject json) {
        this.source = source;
        json.keySet().stream().filter(field -> !LISTS.contains(field)).forEach(field -> {
            throw broken(field + " is unknown; the lists are " + String.join(", ", LISTS));
        });
        var names = new SeedNames(json);
        schedules = entries(json, "schedules", InputReader::schedule);
        users = entries(json, "users", user -> InputReader.user(names.placesIn(user)));
        lines = entries(json, "companyNumbers", line -> InputReader.line(names.placesIn(line)));
        blockedCallers = entries(json, "blockedCallers", InputReader::blockedCaller);
    }

    /**
     * @param source how people find the file
     * @throws BadSetting if the text is no seeds file; the sentence says what is wrong and where
     */
    static SeedFile parse(String source, String text) {
        try (JsonReader reader = Json.createReader(new StringReader(withoutByteOrderMark(text)))) {
            var file = new SeedFile(source, reader.readObject());
            file.requireOnce("companyNumbers", file.lines, LineInput::name);
            file.requireOnce("schedules", file.schedules, ScheduleInput::name);
            file.requireOnce("users", file.users, UserInput::name);
            for (int i = 0; i < file.users.size(); i++) {
                file.requireOnce("users[" + i + "].numbers", file.users.get(i).apps(), AppInput::label);
            }
            file.requireOnce(
                    "users", "email", file.users, user -> user.presence().email());
            file.requireEndpointsOnce();
            return file;
        } catch (JsonException malformed) {
            throw new BadSetting(sentence(source, "it is no JSON object"));
        }
    }

    /** @throws BadSetting where an entry breaks a rule */
    void check(InputRules rules) {
        at("schedules", schedules, rules::check);
        at("blockedCallers", blockedCallers, rules::check);
        at("companyNumbers", lines, rules::check);
        at("users", users, rules::check);
    }

    void plantIn(Seeder bed) {
        bed.seed(new Seeder.Seeds(schedules, users, lines, blockedCallers));
    }

    private <T> List<T> entries(JsonObject json, String list, Function<JsonObject, T> reader) {
        JsonValue value = json.getOrDefault(list, JsonValue.EMPTY_JSON_ARRAY);
        if (!(value instanceof JsonArray array)) {
            throw broken(list + " must be a list");
        }
        List<T> entries = new ArrayList<>();
        at(list, array, element -> {
            if (!(element instanceof JsonObject object)) {
                throw broken(list + "[" + entries.size() + "] must be an object");
            }
            entries.add(reader.apply(object));
        });
        return entries;
    }

    private <T> void at(String list, List<? extends T> elements, Consumer<T> action) {
        for (int i = 0; i < elements.size(); i++) {
            try {
                action.accept(elements.get(i));
            } catch (Refusal.Malformed malformed) {
                throw broken(list + "[" + i + "]." + malformed.flaws().get(0));
            }
        }
    }

    private <T> void requireOnce(String list, List<T> entries, Function<T, String> name) {
        requireOnce(list, "name", entries, name);
    }

    private <T> void requireOnce(String list, String field, List<T> entries, Function<T, String> value) {
        Set<String> values = new HashSet<>();
        entries.stream()
                .map(value)
                .filter(given -> given != null && !values.add(given.toLowerCase(Locale.ROOT)))
                .forEach(given -> {
                    throw broken(list + " has the " + field + " " + given + " twice");
                });
    }

    private void requireEndpointsOnce() {
        Set<String> keys = new HashSet<>();
        lines.forEach(line -> requireNew(keys, line.endpoints()));
        for (UserInput user : users) {
            for (AppInput app : user.apps()) {
                requireNew(keys, app.endpoints());
            }
        }
    }

    private void requireNew(Set<String> keys, List<String> endpoints) {
        for (String endpoint : endpoints) {
            if (!keys.add(Endpoint.key(endpoint).toLowerCase(Locale.ROOT))) {
                throw broken("the endpoint " + endpoint + " is used twice");
            }
        }
    }

    /** Editors on Windows put one at the beginning (RFC 8259, section 8.1, lets readers skip it). */
    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private BadSetting broken(String fault) {
        return new BadSetting(sentence(source, fault));
    }

    private static String sentence(String source, String fault) {
        return "The seeds file " + source + " cannot be used: " + fault + ". Correct it, or set SEEDS to none.";
    }
}
