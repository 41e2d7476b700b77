package dev.frontdesk.notices;

import dev.frontdesk.call.Outcome;
import dev.frontdesk.call.State;
import dev.frontdesk.call.Summary;
import dev.frontdesk.call.Voicemail;
import dev.frontdesk.call.projection.RowWritten;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Says what follows from a row, and what of it still holds when it is due. Pure. */
final class NoticeRules {

    /** By then late webhooks are in. */
    static final Duration SETTLED = Duration.ofSeconds(30);

    /** How long a message may wait for its audio after that. */
    static final Duration LONGEST_FOR_AUDIO = Duration.ofMinutes(2);

    /** Deliveries are kept for as long: what is older may have been sent before. */
    static final Duration OLDEST = Duration.ofDays(7);

    /** Whether a copy of each message is made, so that its audio can be had once there is one. */
    private final boolean copies;

    NoticeRules(boolean copies) {
        this.copies = copies;
    }

    /**
     * What becomes of a notice that is due.
     *
     * @param announced what is sent now
     * @param next a notice that takes its place; null if none does
     * @param again true if it is looked at again a little later
     */
    record Due(List<NoticeKind> announced, NoticeKind next, boolean again) {

        private static final Due NOTHING = new Due(List.of(), null, false);
        private static final Due LATER = new Due(List.of(), null, true);
    }

    /** What the row says now and did not say before. */
    static Set<NoticeKind> news(RowWritten row) {
        Set<NoticeKind> news = EnumSet.noneOf(NoticeKind.class);
        if (row.isNew()) {
            news.add(NoticeKind.CALL_CREATED);
        }
        if (row.isAnsweredNow()) {
            news.add(NoticeKind.CALL_ANSWERED);
        }
        if (row.isOverNow()) {
            news.add(NoticeKind.CALL_HUNGUP);
            news.add(NoticeKind.CALL_ENDED);
        }
        return news;
    }

    /** The notices that those wanted follow from: the end decides whether a call was missed. */
    static Set<NoticeKind> neededFor(Set<NoticeKind> wanted) {
        Set<NoticeKind> needed = EnumSet.noneOf(NoticeKind.class);
        needed.addAll(wanted);
        if (needed.remove(NoticeKind.CALL_MISSED) | needed.remove(NoticeKind.CALL_VOICEMAIL_LEFT)) {
            needed.add(NoticeKind.CALL_ENDED);
        }
        return needed;
    }

    /** Looks at the call as it is by now. One that goes on after all gets its notice when it ends again. */
    Due due(Notice notice, Summary call, Instant now) {
        if (call.startedAt() != null && call.startedAt().isBefore(now.minus(OLDEST))) {
            return Due.NOTHING;
        }
        return switch (notice.kind()) {
            case CALL_ENDED -> call.state() == State.ENDED ? ended(call.outcome()) : Due.NOTHING;
            case CALL_VOICEMAIL_LEFT -> call.outcome() == Outcome.VOICEMAIL ? message(notice, call, now) : Due.NOTHING;
            default -> new Due(List.of(notice.kind()), null, false);
        };
    }

    private static Due ended(Outcome outcome) {
        if (outcome == Outcome.MISSED) {
            return new Due(List.of(NoticeKind.CALL_ENDED, NoticeKind.CALL_MISSED), null, false);
        }
        NoticeKind next = outcome == Outcome.VOICEMAIL ? NoticeKind.CALL_VOICEMAIL_LEFT : null;
        return new Due(List.of(NoticeKind.CALL_ENDED), next, false);
    }

    private Due message(Notice notice, Summary call, Instant now) {
        Instant latest = notice.happenedAt().plus(SETTLED).plus(LONGEST_FOR_AUDIO);
        return canBeHad(call.voicemail()) || !now.isBefore(latest)
                ? new Due(List.of(NoticeKind.CALL_VOICEMAIL_LEFT), null, false)
                : Due.LATER;
    }

    private boolean canBeHad(Voicemail message) {
        return copies ? message.archivedAt() != null : message.url() != null;
    }
}
