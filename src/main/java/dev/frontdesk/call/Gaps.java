package dev.frontdesk.call;

/** What is missing of a call that the carrier's records could tell, so that no more is asked than needed. */
public final class Gaps {

    private final Evidence evidence;

    Gaps(Evidence evidence) {
        this.evidence = evidence;
    }

    /**
     * True where we do not know whom we rang, what became of an app, who had the call, or where the records contradict
     * what was reported.
     */
    public boolean inLegs() {
        boolean nameless = evidence.isAnswered() && evidence.winner() == null;
        boolean contradicted = !evidence.legs().areRecorded()
                && !new Differences(evidence).sentences().isEmpty();
        return !evidence.isPlanKnown() || !evidence.isEveryLegOver() || nameless || contradicted || isPickUpUnclear();
    }

    /** It may have been the greeting, or somebody who hung up within the second. */
    private boolean isPickUpUnclear() {
        return CallEnd.isPickedUp(evidence.hangup())
                && evidence.hasRung()
                && !evidence.isAnswered()
                && evidence.dialEnd() == null
                && !evidence.isWelcomed()
                && !evidence.isRecorded();
    }

    /** True where something picked up, it was no colleague, and no whole message is known. */
    public boolean inRecordings() {
        Voicemail message = evidence.message();
        boolean whole = message != null && message.url() != null && message.seconds() != null;
        return CallEnd.isPickedUp(evidence.hangup())
                && !evidence.isAnswered()
                && !evidence.isForUnknownLine()
                && !evidence.isAnnounced()
                && !whole;
    }
}
