package dev.frontdesk.routing;

import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Block;
import dev.frontdesk.directory.Line;
import dev.frontdesk.directory.Ringing;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of one call: who rings in which stage, and what follows if nobody answers.
 *
 * @param line the line that was called; null if it is no line of ours, and then nobody rings
 * @param ringing how the line is answered
 * @param blocked the entry of the list that the caller is on; null if on none
 * @param opening whether the line is open, and why
 * @param stages all of the line's; one in which nobody rings is skipped. On a closed line, and for a blocked caller, nobody
 *     rings in any
 */
public record RingPlan(Line line, Ringing ringing, Block blocked, Opening opening, List<StagePlan> stages) {

    public static final RingPlan NOT_OUR_LINE = new RingPlan(null, Ringing.DEFAULT, null, Opening.ALWAYS, List.of());

    /** What the call comes to once nobody has answered. */
    public enum Then {
        VOICEMAIL,
        /** A greeting, and no message. */
        ANNOUNCEMENT,
        HANGUP
    }

    /** One stage of a line of which nothing else is set. */
    public RingPlan(Line line, List<App> rung, List<LeftOut> leftOut, String callerId) {
        this(
                line,
                Ringing.DEFAULT,
                null,
                Opening.ALWAYS,
                List.of(new StagePlan(1, Ringing.Stage.EVERYONE.seconds(), false, rung, leftOut, callerId)));
    }

    public boolean isForOurLine() {
        return line != null;
    }

    public boolean isBlocked() {
        return blocked != null;
    }

    /** Whether the line is outside of its hours, and the caller would else have been let in. */
    public boolean isClosed() {
        return line != null && blocked == null && !opening.open();
    }

    public boolean ringsSomebody() {
        return next(0).isPresent();
    }

    /** The first stage after this one in which somebody rings; empty if there is none. */
    public Optional<StagePlan> next(int stage) {
        return stages.stream()
                .filter(plan -> plan.number() > stage && plan.ringsSomebody())
                .findFirst();
    }

    /** The apps that ring first. */
    public List<App> rung() {
        return next(0).map(StagePlan::rung).orElse(List.of());
    }

    /** Those of a stage that were left out, and those of the stages that are skipped between it and an earlier one. */
    public List<LeftOut> leftOut(int before) {
        int last = next(before).map(StagePlan::number).orElse(Integer.MAX_VALUE);
        return stages.stream()
                .filter(plan -> plan.number() > before && plan.number() <= last)
                .flatMap(plan -> plan.leftOut().stream())
                .distinct()
                .toList();
    }

    /** Those that were left out when the call came in. */
    public List<LeftOut> leftOut() {
        return leftOut(0);
    }

    /** As {@link StagePlan#callerId}, of the stage that rings first. */
    public String callerId() {
        return next(0).map(StagePlan::callerId).orElse(null);
    }

    public Then then() {
        if (blocked != null) {
            return blocked.action() == Block.Action.VOICEMAIL ? Then.VOICEMAIL : Then.HANGUP;
        }
        boolean voicemail = isClosed() ? ringing.voicemailWhenClosed() : ringing.voicemailWhenUnanswered();
        return voicemail ? Then.VOICEMAIL : Then.ANNOUNCEMENT;
    }

    /** What the caller then hears; null for our own words. */
    public Ringing.Greeting greeting() {
        return isClosed() ? ringing.closed() : ringing.unanswered();
    }
}
