package dev.frontdesk.carrier;

import dev.frontdesk.carrier.options.Abort;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns what people call lines and apps into addresses, by Frontdesk's own directory. */
public final class Switchboard {

    private static final String UNKNOWN_LINE = "sip:unknown160408000000@phone.plivo.com";

    private final List<JsonObject> lines;
    private final List<JsonObject> users;

    public Switchboard(List<JsonObject> lines, List<JsonObject> users) {
        this.lines = lines;
        this.users = users;
    }

    /**
     * The beginning of a scenario.
     *
     * @param wanted the name, id or address of a line; {@code unknown}, or an address that no line has; null for the first
     *     line
     * @throws Abort where it is none of these
     */
    public Scenario callTo(String wanted) {
        if (wanted == null) {
            return lines.stream()
                    .findFirst()
                    .map(line -> Scenario.callTo(dialled(line)))
                    .orElseThrow(() -> new Abort("There is no line yet. Make one, or name any with -Dline=unknown."));
        }
        return lines.stream()
                .filter(line -> isCalled(line, wanted))
                .findFirst()
                .map(line -> Scenario.callTo(dialled(line)))
                .orElseGet(() -> Scenario.callToUnknownLine(unknown(wanted)));
    }

    /** The id of the line that is called so; empty for none of ours. */
    public Optional<Long> id(String called) {
        return lines.stream()
                .filter(line -> dialled(line).equals(called))
                .filter(line -> line.get("id") instanceof JsonNumber)
                .map(line -> line.getJsonNumber("id").longValue())
                .findFirst();
    }

    /** @param wanted a user, a label, {@code user/label}, or an address; upper and lower case are the same */
    public List<String> apps(String wanted) {
        List<String> found = users.stream()
                .flatMap(user -> numbers(user)
                        .filter(app -> fits(user.getString("name"), app, wanted))
                        .map(Switchboard::address))
                .toList();
        if (found.isEmpty()) {
            throw new Abort("Nobody has an app '" + wanted + "'. There are: " + allApps() + ".");
        }
        return found;
    }

    /** Of all apps. */
    public List<String> addresses() {
        return users.stream()
                .flatMap(Switchboard::numbers)
                .map(Switchboard::address)
                .toList();
    }

    public String allApps() {
        return users.stream()
                .flatMap(user -> numbers(user).map(app -> user.getString("name") + "/" + app.getString("label", "")))
                .collect(Collectors.joining(", "));
    }

    private static boolean fits(String user, JsonObject app, String wanted) {
        String label = app.getString("label", "");
        return Stream.of(user, label, user + "/" + label).anyMatch(wanted::equalsIgnoreCase)
                || Address.same(address(app), wanted)
                || Address.userPart(address(app)).equals(wanted);
    }

    private static boolean isCalled(JsonObject line, String wanted) {
        return line.getString("name").equalsIgnoreCase(wanted)
                || line.get("id") instanceof JsonNumber id && id.toString().equals(wanted)
                || Address.same(dialled(line), wanted)
                || Address.userPart(dialled(line)).equals(wanted);
    }

    private static Stream<JsonObject> numbers(JsonObject user) {
        return user.getJsonArray("numbers").getValuesAs(JsonObject.class).stream();
    }

    /** SIP addresses as they are, numbers without their plus. */
    static String asPlivoSends(String address) {
        return Address.isSip(address) ? address : Address.userPart(address);
    }

    private static String dialled(JsonObject line) {
        return asPlivoSends(address(line));
    }

    private static String address(JsonObject phone) {
        return Optional.ofNullable(phone.isNull("sipEndpoint") ? null : phone.getString("sipEndpoint"))
                .orElseGet(() -> phone.getString("phoneNumber"));
    }

    private String unknown(String wanted) {
        if (wanted.equalsIgnoreCase("unknown")) {
            return UNKNOWN_LINE;
        }
        if (!isAddress(wanted)) {
            throw new Abort("There is no line '" + wanted + "'. There are: "
                    + lines.stream().map(line -> line.getString("name")).collect(Collectors.joining(", "))
                    + ". For a line that Frontdesk does not have say -Dline=unknown, or any address.");
        }
        return asPlivoSends(wanted);
    }

    /**
     * Returns the caller as Plivo sends it.
     *
     * @throws Abort where nobody can call from there
     */
    public static String caller(String wanted) {
        if (!isAddress(wanted)) {
            throw new Abort("-Dcaller=" + wanted + " is neither a number nor a SIP address; right ones are"
                    + " -Dcaller=+14155551234 and -Dcaller=sip:anna@phone.plivo.com.");
        }
        return asPlivoSends(wanted);
    }

    private static boolean isAddress(String text) {
        return text.matches("sips?:[^@\\s]+@[^@\\s]+|\\+?\\d{5,15}");
    }
}
