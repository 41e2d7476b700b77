package dev.frontdesk.directory;

import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The wanted state of a blocked caller. */
public record BlockedCallerInput(
        String pattern,
        String action,

        @Pattern(regexp = NAME, message = "must be one line of 1 to 100 characters, or null")
        String note)
        implements DirectoryInput {

    public BlockedCallerInput {
        pattern = written(pattern);
        action = DirectoryInput.tidy(action);
        note = DirectoryInput.tidy(note);
    }

    /** A number, or a beginning of numbers, in the form of E.164; any other text as it is. */
    private static String written(String given) {
        String pattern = DirectoryInput.number(given);
        boolean isBegin = pattern != null && pattern.endsWith("*") && pattern.indexOf('@') < 0;
        return isBegin ? Block.key(pattern).map(key -> "+" + key).orElse(pattern) : pattern;
    }

    @Override
    public List<Violation> flaws() {
        List<Violation> flaws = new ArrayList<>();
        boolean isAddress = pattern != null && pattern.indexOf('@') >= 0;
        boolean isPattern = isAddress ? pattern.matches(SIP_ENDPOINT) : key() != null;
        if (!isPattern) {
            flaws.add(new Violation(
                    "pattern",
                    "must be a number such as +491511234567, a beginning such as +49151*, an address such as"
                            + " sip:user@example.com, or anonymous"));
        }
        if (chosen() == null) {
            flaws.add(new Violation("action", "must be reject, busy or voicemail"));
        }
        return flaws;
    }

    /** The form that equal patterns share; null for a text that is none. */
    String key() {
        return Block.key(pattern).orElse(null);
    }

    /** Null for another word. */
    Block.Action chosen() {
        return Stream.of(Block.Action.values())
                .filter(one -> one.word().equals(action == null ? "" : action.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }
}
