package dev.frontdesk.directory.json;

import dev.frontdesk.directory.AppInput;
import dev.frontdesk.directory.BlockedCallerInput;
import dev.frontdesk.directory.DirectoryInput;
import dev.frontdesk.directory.Hours;
import dev.frontdesk.directory.LineInput;
import dev.frontdesk.directory.Person;
import dev.frontdesk.directory.Refusal;
import dev.frontdesk.directory.Ringing;
import dev.frontdesk.directory.ScheduleInput;
import dev.frontdesk.directory.UserInput;
import dev.frontdesk.directory.Violation;
import jakarta.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads entries from JSON, in the form in which the API writes them, too. Ids are accepted where the API writes them, and
 * so is {@code registered}, which only Plivo decides, so that an answer can be sent back.
 */
public final class InputReader {

    private InputReader() {}

    /** @throws Refusal.Malformed if a field is unknown or of a wrong type; as do all of these */
    public static LineInput line(JsonObject json) {
        return read(json, InputReader::line);
    }

    public static UserInput user(JsonObject json) {
        return read(json, InputReader::user);
    }

    public static AppInput app(JsonObject json) {
        return read(json, InputReader::app);
    }

    public static ScheduleInput schedule(JsonObject json) {
        return read(json, InputReader::schedule);
    }

    public static BlockedCallerInput blockedCaller(JsonObject json) {
        return read(json, InputReader::blockedCaller);
    }

    public static UserInput.Availability availability(JsonObject json) {
        return read(json, InputReader::availability);
    }

    /** Refuses an entry for violations that its fields alone do not show. */
    public static Refusal malformed(List<Violation> flaws) {
        return new Refusal.Malformed(flaws);
    }

    private static <T extends DirectoryInput> T read(JsonObject json, Function<JsonFields, T> reader) {
        var fields = new JsonFields(json);
        T entry = reader.apply(fields);
        if (!fields.flaws().isEmpty()) {
            throw malformed(fields.flaws());
        }
        return entry;
    }

    private static LineInput line(JsonFields fields) {
        fields.expect(
                "id",
                "name",
                "sipEndpoint",
                "phoneNumber",
                "hours",
                "stages",
                "welcome",
                "unanswered",
                "closed",
                "voicemailWhenUnanswered",
                "voicemailWhenClosed",
                "ringBack",
                "showLineName");
        return new LineInput(
                fields.text("name"),
                fields.text("sipEndpoint"),
                fields.text("phoneNumber"),
                ringing(fields),
                fields.given());
    }

    private static Ringing ringing(JsonFields fields) {
        List<Ringing.Stage> stages = fields.objects("stages", "stages", InputReader::stage);
        if (stages == null && fields.gives("stages") && fields.flaws().isEmpty()) {
            fields.refuse("stages", "must be a list of stages; leave it out to keep them");
        }
        return new Ringing(
                fields.id("hours"),
                stages == null ? Ringing.DEFAULT.stages() : stages,
                fields.object("welcome", InputReader::greeting),
                fields.object("unanswered", InputReader::greeting),
                fields.object("closed", InputReader::greeting),
                fields.flag("voicemailWhenUnanswered", true),
                fields.flag("voicemailWhenClosed", true),
                fields.text("ringBack"),
                fields.flag("showLineName", true));
    }

    private static Ringing.Stage stage(JsonFields fields) {
        fields.expect("users", "seconds", "confirm");
        Ringing.Stage ordinary = Ringing.Stage.EVERYONE;
        return new Ringing.Stage(
                fields.ids("users"),
                fields.number("seconds", ordinary.seconds()),
                fields.flag("confirm", ordinary.confirm()));
    }

    private static Ringing.Greeting greeting(JsonFields fields) {
        fields.expect("text", "language", "voice", "audioUrl");
        return new Ringing.Greeting(
                tidy(fields.text("text")),
                tidy(fields.text("language")),
                tidy(fields.text("voice")),
                tidy(fields.text("audioUrl")));
    }

    private static UserInput user(JsonFields fields) {
        fields.expect("id", "name", "email", "available", "unavailableUntil", "hours", "notify", "numbers");
        Set<String> given = new HashSet<>(fields.given());
        boolean[] notify = notify(fields, given);
        var presence = new Person.Presence(
                tidy(fields.text("email")),
                fields.flag("available", true),
                fields.time("unavailableUntil"),
                fields.id("hours"),
                notify[0],
                notify[1]);
        return new UserInput(fields.text("name"), fields.objects("numbers", "apps", InputReader::app), presence, given);
    }

    private static boolean[] notify(JsonFields fields, Set<String> given) {
        Person.Presence ordinary = Person.Presence.DEFAULT;
        boolean[] otherwise = {ordinary.missed(), ordinary.voicemail()};
        return Optional.ofNullable(fields.object("notify", notify -> {
                    notify.expect("missed", "voicemail").given().forEach(field -> given.add("notify." + field));
                    return new boolean[] {
                        notify.flag("missed", ordinary.missed()), notify.flag("voicemail", ordinary.voicemail())
                    };
                }))
                .orElse(otherwise);
    }

    private static UserInput.Availability availability(JsonFields fields) {
        fields.expect("available", "unavailableUntil");
        if (!fields.gives("available")) {
            fields.refuse("available", "must be true or false");
        }
        return new UserInput.Availability(fields.flag("available", true), fields.time("unavailableUntil"));
    }

    private static AppInput app(JsonFields fields) {
        fields.expect("id", "label", "sipEndpoint", "phoneNumber", "enabled", "registered");
        fields.ignoreFlag("registered");
        boolean enabled = fields.flag("enabled", true);
        return new AppInput(
                fields.id("id"),
                fields.text("label"),
                fields.text("sipEndpoint"),
                fields.text("phoneNumber"),
                fields.gives("enabled") ? enabled : null);
    }

    private static ScheduleInput schedule(JsonFields fields) {
        fields.expect("id", "name", "zone", "weekly", "exceptions");
        return new ScheduleInput(
                fields.text("name"),
                fields.text("zone"),
                fields.objects("weekly", "weekly hours", InputReader::weekly),
                fields.objects("exceptions", "exceptions", InputReader::exception));
    }

    private static Hours.Weekly weekly(JsonFields fields) {
        fields.expect("days", "from", "to");
        return new Hours.Weekly(fields.texts("days"), tidy(fields.text("from")), tidy(fields.text("to")));
    }

    private static Hours.ExceptionalDay exception(JsonFields fields) {
        fields.expect("date", "closed", "from", "to", "name");
        return new Hours.ExceptionalDay(
                tidy(fields.text("date")),
                fields.flag("closed", false),
                tidy(fields.text("from")),
                tidy(fields.text("to")),
                tidy(fields.text("name")));
    }

    private static BlockedCallerInput blockedCaller(JsonFields fields) {
        fields.expect("id", "pattern", "action", "note");
        return new BlockedCallerInput(fields.text("pattern"), fields.text("action"), fields.text("note"));
    }

    private static String tidy(String text) {
        return DirectoryInput.tidy(text);
    }
}
