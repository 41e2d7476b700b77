package dev.frontdesk.call;

/** What became of the ringing of one app. */
public enum LegOutcome {
    ANSWERED("answered"),
    ANSWERED_ELSEWHERE("answered elsewhere"),
    NO_ANSWER("no answer"),
    BUSY("busy"),
    DECLINED("declined"),
    /** Somebody or something picked up and did not press the key. */
    NOT_ACCEPTED("not accepted"),
    UNREACHABLE("unreachable"),
    CANCELLED("cancelled"),
    FAILED("failed");

    private final String words;

    LegOutcome(String words) {
        this.words = words;
    }

    /** In words for people; with hyphens for blanks, as in the JSON. */
    public String words() {
        return words;
    }
}
