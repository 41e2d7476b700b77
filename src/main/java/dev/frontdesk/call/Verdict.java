package dev.frontdesk.call;

import dev.frontdesk.call.Fact.DialStatus;
import dev.frontdesk.call.Fact.Ending;

/** Where a call is, and how it ended: the rules of the record, each the first that holds. */
final class Verdict {

    private final Evidence evidence;

    Verdict(Evidence evidence) {
        this.evidence = evidence;
    }

    State state() {
        if (evidence.isEnded()) {
            return State.ENDED;
        }
        if (evidence.isBridged()) {
            return State.IN_PROGRESS;
        }
        return evidence.isVoicemailOffered() ? State.VOICEMAIL : State.RINGING;
    }

    /** Null until ended. */
    Outcome outcome() {
        if (!evidence.isEnded()) {
            return null;
        }
        if (evidence.isAnswered()) {
            return Outcome.ANSWERED;
        }
        if (evidence.message() != null) {
            return Outcome.VOICEMAIL;
        }
        if (evidence.isBlocked()) {
            return Outcome.BLOCKED;
        }
        if (evidence.isForUnknownLine()) {
            return Outcome.REJECTED;
        }
        return evidence.hasRung() || evidence.isVoicemailOffered() ? Outcome.MISSED : Outcome.FAILED;
    }

    /** Null unless missed for a reason that can be reported. */
    MissedReason missedReason() {
        if (outcome() != Outcome.MISSED) {
            return null;
        }
        if (evidence.isClosed()) {
            return MissedReason.CLOSED;
        }
        boolean nobody = evidence.nobodyCouldBeReached();
        boolean withoutVoicemail = evidence.isAnnounced() && evidence.isGreetingHeard();
        if (isEnding(Ending.VOICEMAIL_FAILED) || withoutVoicemail) {
            return nobody ? MissedReason.NOBODY_AVAILABLE : MissedReason.NOBODY_ANSWERED;
        }
        if (evidence.isGreetingHeard()) {
            return MissedReason.ABANDONED_AT_VOICEMAIL;
        }
        if (isEnding(Ending.BY_CALLER) || evidence.isDial(DialStatus.CANCELLED)) {
            return MissedReason.ABANDONED;
        }
        return nobody ? MissedReason.NOBODY_AVAILABLE : null;
    }

    private boolean isEnding(Ending ending) {
        return evidence.hangup() != null && evidence.hangup().ending() == ending;
    }
}
