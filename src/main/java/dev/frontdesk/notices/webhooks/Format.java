package dev.frontdesk.notices.webhooks;

import dev.frontdesk.notices.NoticeKind;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** In which form a subscription gets what it is sent. */
public enum Format {
    /** After the Standard Webhooks specification, with the call as the API shows it. */
    STANDARD(EnumSet.allOf(NoticeKind.class)),
    /** A message for people, as the incoming webhooks of Slack and Mattermost take it. */
    SLACK(EnumSet.allOf(NoticeKind.class)),
    /** The generic CTI of Zammad. */
    ZAMMAD(EnumSet.of(NoticeKind.CALL_CREATED, NoticeKind.CALL_ANSWERED, NoticeKind.CALL_HUNGUP));

    private final Set<NoticeKind> events;

    Format(Set<NoticeKind> events) {
        this.events = events;
    }

    /** What can be said in this form. */
    Set<NoticeKind> events() {
        return events;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Format> of(String word) {
        return Stream.of(values()).filter(format -> format.word().equals(word)).findFirst();
    }
}
