package dev.frontdesk.carrier.command;

import dev.frontdesk.carrier.Address;
import dev.frontdesk.carrier.Behaviour;
import dev.frontdesk.carrier.Scenario;
import dev.frontdesk.carrier.Switchboard;
import dev.frontdesk.carrier.Voicemail;
import dev.frontdesk.carrier.options.Abort;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the person at the keyboard wants to happen, given as system properties.
 *
 * <pre>
 * line         the name, id or address of a line; unknown, or an address that no line has, for an unknown line
 * caller       a SIP address or a number
 * answers      who picks up: luke, luke/tablet, desktop, an address or all; after three seconds, or luke:7
 * talks        for how many seconds they talk (30); hangsUp=callee lets the colleague end it
 * busy, declines, unreachable
 *              who else does what; several are separated by commas
 * presses      who of those who pick up presses the key that a line may ask for: nobody, luke, all (as if left out)
 * at           when the call comes in, in the time of this machine: 2026-12-25T10:00
 * leaves       after how many seconds the caller hangs up
 * voicemail    how many seconds the caller says something (12; 0 for nothing)
 * </pre>
 */
final class CallOptions {

    static final List<String> NAMES = List.of(
            "line",
            "caller",
            "answers",
            "talks",
            "hangsUp",
            "busy",
            "declines",
            "unreachable",
            "leaves",
            "voicemail",
            "presses",
            "at");

    private static final int ANSWERS_AFTER = 3;
    private static final int TALK_SECONDS = 30;
    private static final int LONGEST_RINGING = 120;
    private static final int LONGEST_CALL = 14_400;

    private final Properties given;
    private final Switchboard switchboard;

    /** What was said of each phone, by its address. */
    private final Map<String, String> said = new HashMap<>();

    CallOptions(Properties given, Switchboard switchboard) {
        this.given = given;
        this.switchboard = switchboard;
    }

    /**
     * A call that ends now.
     *
     * @throws Abort where an option makes no sense, contradicts another one, or names what is not there
     */
    Scenario scenario() {
        checkThatAllSaySomething();
        Scenario scenario = switchboard.callTo(given.getProperty("line"));
        String caller = given.getProperty("caller");
        if (caller != null) {
            scenario = scenario.from(Switchboard.caller(caller), Address.userPart(caller));
        }
        scenario = phones(scenario, "unreachable", who -> Behaviour.unreachable());
        scenario = phones(scenario, "busy", who -> Behaviour.busy());
        scenario = phones(scenario, "declines", who -> Behaviour.rejects());
        scenario = phones(scenario, "answers", this::answering);
        scenario = seconds("voicemail", CallLength.LONGEST_MESSAGE)
                .map(Voicemail::ofSeconds)
                .map(scenario::voicemail)
                .orElse(scenario);
        scenario =
                seconds("leaves", LONGEST_CALL).map(scenario::callerLeavesAfter).orElse(scenario);
        if (given.containsKey("at")) {
            return scenario.at(moment(given.getProperty("at")));
        }
        int length = new CallLength(scenario, switchboard.addresses()).seconds();
        return scenario.at(Instant.now().minusSeconds(length));
    }

    private void checkThatAllSaySomething() {
        NAMES.stream().filter(name -> given.getProperty(name, "-").isBlank()).forEach(name -> {
            throw new Abort("-D" + name + " has no value: give it one, or leave it out.");
        });
        Stream.of("talks", "hangsUp", "presses").filter(given::containsKey).forEach(name -> {
            if (!given.containsKey("answers")) {
                throw new Abort("-D" + name + " needs somebody who answers: add -Danswers=all, or leave it out.");
            }
        });
    }

    private Scenario phones(Scenario scenario, String option, Function<String, Behaviour> behaviour) {
        Scenario changed = scenario;
        for (String who : list(option)) {
            String name = name(who);
            if (name.equalsIgnoreCase("all")) {
                sayOnce("all", "-D" + option + "=" + who);
                changed = changed.everyoneElse(behaviour.apply(who));
                continue;
            }
            for (String address : switchboard.apps(name)) {
                sayOnce(address, "-D" + option + "=" + who);
                changed = changed.when(address, behaviour.apply(who));
            }
        }
        return changed;
    }

    private void sayOnce(String phone, String words) {
        String before = said.put(phone, words);
        if (before != null) {
            throw new Abort(before + " and " + words + " contradict each other: a phone does one thing. There are: "
                    + switchboard.allApps() + ".");
        }
    }

    private Behaviour answering(String who) {
        String after = who.replaceFirst("^.*?(?<!sips?):(\\d+)$", "$1");
        Behaviour answering = Behaviour.answersAfter(
                        after.equals(who) ? ANSWERS_AFTER : number("answers", after, LONGEST_RINGING))
                .talking(seconds("talks", LONGEST_CALL).orElse(TALK_SECONDS));
        Behaviour pressing = isPressing(name(who)) ? answering : answering.withoutPressing();
        return isEndedByCallee() ? pressing.untilCalleeHangsUp() : pressing;
    }

    private boolean isPressing(String who) {
        List<String> presses = list("presses");
        if (presses.isEmpty() || presses.equals(List.of("all"))) {
            return true;
        }
        List<String> known = presses.equals(List.of("nobody"))
                ? List.of()
                : presses.stream()
                        .flatMap(name -> switchboard.apps(name).stream())
                        .toList();
        return !who.equals("all") && known.containsAll(switchboard.apps(who));
    }

    private static Instant moment(String text) {
        try {
            return LocalDateTime.parse(text).atZone(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeException malformed) {
            throw new Abort("-Dat=" + text + " is no time; a right one is -Dat=2026-12-25T10:00.");
        }
    }

    /** Without the seconds behind it. */
    private static String name(String who) {
        return who.replaceFirst("(?<!sips?):\\d+$", "");
    }

    private boolean isEndedByCallee() {
        String who = given.getProperty("hangsUp", "caller");
        if (!List.of("caller", "callee").contains(who)) {
            throw new Abort("-DhangsUp=" + who + " is neither caller nor callee.");
        }
        return who.equals("callee");
    }

    private List<String> list(String option) {
        return Stream.of(given.getProperty(option, "").split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private Optional<Integer> seconds(String option, int most) {
        return Optional.ofNullable(given.getProperty(option)).map(text -> number(option, text, most));
    }

    private static int number(String option, String text, int most) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > most) {
            throw new Abort("-D" + option + "=" + text + " is no number of seconds from 0 to " + most
                    + "; a right one is -D" + option + "=6.");
        }
        return Integer.parseInt(text);
    }
}
