package dev.frontdesk.carrier;

/**
 * Why a call or a leg ended, in Plivo's words.
 *
 * @see <a href="https://www.plivo.com/docs/voice/troubleshooting/hangup-causes">Plivo's hangup causes</a>
 */
public enum Cause {
    NORMAL("NORMAL_CLEARING", 4000, "Normal Hangup"),
    END_OF_XML("NORMAL_CLEARING", 4010, "End Of XML Instructions"),
    TALK_LIMIT("ALLOTTED_TIMEOUT", 6000, "Scheduled Hangup"),
    MEDIA_TIMEOUT("MEDIA_TIMEOUT", 6020, "Media Timeout"),
    CANCELED("ORIGINATOR_CANCEL", 1000, "Canceled"),
    LOST_RACE("LOSE_RACE", 9000, "Lost Race"),
    KEY_NOT_PRESSED("NORMAL_CLEARING", 9110, "Confirm Key Challenge Failed"),
    RING_TIMEOUT("NO_ANSWER", 6010, "Ring Timeout Reached"),
    BUSY("USER_BUSY", 3010, "Busy Line"),
    REJECTED("CALL_REJECTED", 3020, "Rejected"),
    DECLINED("CALL_REJECTED", 3110, "Declined"),
    NOT_REGISTERED("SUBSCRIBER_ABSENT", 2020, "Endpoint Not Registered"),
    ANSWER_UNREACHABLE("NORMAL_CLEARING", 7011, "Error Reaching Answer URL"),
    ANSWER_INVALID("NORMAL_CLEARING", 8011, "Invalid Answer XML"),
    ACTION_UNREACHABLE("NORMAL_CLEARING", 7012, "Error Reaching Action URL"),
    ACTION_INVALID("NORMAL_CLEARING", 8012, "Invalid Action XML"),
    REDIRECT_UNREACHABLE("NORMAL_CLEARING", 7014, "Error Reaching Redirect URL"),
    REDIRECT_INVALID("NORMAL_CLEARING", 8014, "Invalid Redirect XML");

    private final String text;
    private final int code;
    private final String title;

    Cause(String text, int code, String title) {
        this.text = text;
        this.code = code;
        this.title = title;
    }

    /** The telephone network's word for it, such as {@code NORMAL_CLEARING}. */
    public String text() {
        return text;
    }

    /** Plivo's own number for it, such as 4000. */
    public int code() {
        return code;
    }

    /** Plivo's name of {@link #code()}. */
    public String title() {
        return title;
    }
}
