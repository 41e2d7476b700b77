package dev.frontdesk.carrier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps what happened in a played call, even if its webhooks were lost: from this follows what the log must say. */
public final class Story {

    /** All legs that rang, and those that could not ring. */
    public final List<LegEnd> legs = new ArrayList<>();
    /** Whether the voicemail was offered: the caller came as far as its greeting, or its tone. */
    public boolean voicemailOffered;
    /** Whether the greeting was no offer: after it the call was over. */
    public boolean announced;
    /** Whether the caller left while the phones rang. */
    public boolean leftWhileRinging;
    /** Null if nothing was recorded. */
    public Recording recording;
    /** When the caller's own leg was answered: by a colleague, or by the voicemail. Null while it was not. */
    Instant answeredAt;
    /** Null while the call goes on. */
    public CallEnd end;

    /** In the order of the Dial, or of several. */
    List<LegEnd> inOrder() {
        return legs.stream()
                .sorted(Comparator.comparing((LegEnd end) -> end.leg().stage())
                        .thenComparing(end -> end.leg().position()))
                .toList();
    }

    boolean isOver() {
        return end != null;
    }
}
