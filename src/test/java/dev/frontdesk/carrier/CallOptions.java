package dev.frontdesk.carrier;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the person at the keyboard wants to happen, given as system properties.
 *
 * <pre>
 * line         the name, id or address of a line; a name that nobody has is an unknown line
 * caller       a SIP address or a number
 * answers      who picks up: luke, luke/tablet, desktop, an address or all; after three seconds, or luke:7
 * talks        for how many seconds they talk (30); hangsUp=callee lets the colleague end it
 * busy, declines, unreachable
 *              who else does what; several are separated by commas
 * leaves       after how many seconds the caller hangs up
 * voicemail    how many seconds the caller says something (12; 0 for nothing)
 * </pre>
 */
final class CallOptions {

    private static final int ANSWERS_AFTER = 3;

    private final Properties given;
    private final Switchboard switchboard;

    CallOptions(Properties given, Switchboard switchboard) {
        this.given = given;
        this.switchboard = switchboard;
    }

    /** @throws Abort where an option makes no sense, or names what is not there */
    Scenario scenario() {
        Scenario scenario = switchboard.callTo(given.getProperty("line"));
        String caller = given.getProperty("caller");
        if (caller != null) {
            scenario = scenario.from(Switchboard.asPlivoTells(caller), Address.userPart(caller));
        }
        scenario = phones(scenario, "unreachable", who -> Behaviour.unreachable());
        scenario = phones(scenario, "busy", who -> Behaviour.busy());
        scenario = phones(scenario, "declines", who -> Behaviour.rejects());
        scenario = phones(scenario, "answers", this::answering);
        scenario = seconds("voicemail")
                .map(Voicemail::ofSeconds)
                .map(scenario::voicemail)
                .orElse(scenario);
        return seconds("leaves").map(scenario::callerLeavesAfter).orElse(scenario);
    }

    private Scenario phones(Scenario scenario, String option, Function<String, Behaviour> behaviour) {
        Scenario changed = scenario;
        for (String who : list(option)) {
            String name = who.replaceFirst("(?<!sips?):\\d+$", "");
            if (name.equalsIgnoreCase("all")) {
                changed = changed.everyoneElse(behaviour.apply(who));
                continue;
            }
            for (String address : switchboard.apps(name)) {
                changed = changed.when(address, behaviour.apply(who));
            }
        }
        return changed;
    }

    private Behaviour answering(String who) {
        String after = who.replaceFirst("^.*?(?<!sips?):(\\d+)$", "$1");
        Behaviour answering = Behaviour.answersAfter(after.equals(who) ? ANSWERS_AFTER : number("answers", after))
                .talking(seconds("talks").orElse(30));
        return given.getProperty("hangsUp", "caller").equalsIgnoreCase("callee")
                ? answering.untilCalleeHangsUp()
                : answering;
    }

    private List<String> list(String option) {
        return Stream.of(given.getProperty(option, "").split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private Optional<Integer> seconds(String option) {
        return Optional.ofNullable(given.getProperty(option)).map(text -> number(option, text));
    }

    private static int number(String option, String text) {
        if (!text.matches("\\d{1,5}")) {
            throw new Abort(
                    "-D" + option + "=" + text + " is no number of seconds; a right one is -D" + option + "=6.");
        }
        return Integer.parseInt(text);
    }
}
