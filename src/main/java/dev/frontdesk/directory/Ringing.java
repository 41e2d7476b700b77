package dev.frontdesk.directory;

import jakarta.annotation.Nullable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import java.util.Set;

/**
 * How a line is answered: when it is open, who rings in which stage, and what the caller hears.
 *
 * @param hours the id of the schedule; null for a line that is always open
 * @param stages at least one, in the order in which they ring
 * @param welcome said before it rings; null if nothing is
 * @param unanswered said where nobody answered; null for our own words
 * @param closed said outside of the hours; null for our own words
 * @param ringBack the address of the audio that the caller hears while it rings; null for the ringing tone
 * @param showLineName whether phones show the name of the line
 */
public record Ringing(
        Long hours,
        List<Stage> stages,
        Greeting welcome,
        Greeting unanswered,
        Greeting closed,
        boolean voicemailWhenUnanswered,
        boolean voicemailWhenClosed,
        String ringBack,
        boolean showLineName) {

    /** A line of which nothing is set: everyone rings for 20 s, then a message can be left. */
    public static final Ringing DEFAULT =
            new Ringing(null, List.of(Stage.EVERYONE), null, null, null, true, true, null, true);

    public Ringing {
        stages = stages == null ? List.of() : List.copyOf(stages);
    }

    /**
     * Rings all apps of its users at once.
     *
     * @param users ids; null for everyone
     * @param seconds how long it rings, 5 to 120
     * @param confirm whether a colleague presses 1 to take the call, so that a mailbox cannot
     */
    @JsonbPropertyOrder({"users", "seconds", "confirm"})
    public record Stage(@Nullable List<Long> users, int seconds, boolean confirm) {

        public static final Stage EVERYONE = new Stage(null, 20, false);

        public Stage {
            users = users == null ? null : List.copyOf(users);
        }

        public boolean isFor(long userId) {
            return users == null || users.contains(userId);
        }

        Stage without(long userId) {
            return users == null
                    ? this
                    : new Stage(users.stream().filter(id -> id != userId).toList(), seconds, confirm);
        }
    }

    /**
     * What a caller hears: either a text that is read, or audio.
     *
     * @param language of the text; null for American English
     * @param voice {@code WOMAN}, {@code MAN} or one of Amazon Polly's; null for {@code WOMAN}
     */
    @JsonbPropertyOrder({"text", "language", "voice", "audioUrl"})
    public record Greeting(String text, String language, String voice, String audioUrl) {}

    /** This one where {@code given} names a field, another one elsewhere. */
    Ringing over(Ringing before, Set<String> given) {
        return new Ringing(
                given.contains("hours") ? hours : before.hours,
                given.contains("stages") ? stages : before.stages,
                given.contains("welcome") ? welcome : before.welcome,
                given.contains("unanswered") ? unanswered : before.unanswered,
                given.contains("closed") ? closed : before.closed,
                given.contains("voicemailWhenUnanswered") ? voicemailWhenUnanswered : before.voicemailWhenUnanswered,
                given.contains("voicemailWhenClosed") ? voicemailWhenClosed : before.voicemailWhenClosed,
                given.contains("ringBack") ? ringBack : before.ringBack,
                given.contains("showLineName") ? showLineName : before.showLineName);
    }

    Ringing with(Long otherHours, List<Stage> otherStages) {
        return new Ringing(
                otherHours,
                otherStages,
                welcome,
                unanswered,
                closed,
                voicemailWhenUnanswered,
                voicemailWhenClosed,
                ringBack,
                showLineName);
    }
}
