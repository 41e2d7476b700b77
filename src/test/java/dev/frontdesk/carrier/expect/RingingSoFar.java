package dev.frontdesk.carrier.expect;

import dev.frontdesk.carrier.Cause;
import dev.frontdesk.carrier.LegEnd;
import java.util.List;

/**
 * Whom a call rang, stage by stage, as far as the arrived webhooks report. A stage is known by its own webhooks, and by what
 * was decided before it: when the call came in, or when the stage before it was over.
 */
final class RingingSoFar {

    private static final List<Integer> DOCUMENT_MISSING =
            List.of(Cause.ACTION_UNREACHABLE.code(), Cause.ACTION_INVALID.code());

    private final EvidenceSoFar evidence;
    private final List<LegEnd> legs;
    private final int last;
    /** Plivo did not get the document that follows the last stage. */
    private final boolean failed;
    /** The stage that would have followed; 0 if there is none. */
    private final int planned;

    private final List<List<String>> stages;

    RingingSoFar(Arrivals arrivals, EvidenceSoFar evidence) {
        this.evidence = evidence;
        legs = arrivals.call().played().legs();
        last = legs.isEmpty() ? 0 : legs.get(legs.size() - 1).leg().stage();
        String caller = arrivals.call().script().caller();
        stages = arrivals.call().stages().stream()
                .map(apps -> apps.stream().filter(app -> !app.equals(caller)).toList())
                .toList();
        failed = DOCUMENT_MISSING.contains(
                arrivals.call().played().expected().hangup().code());
        planned = failed ? stageAfter(last) : 0;
    }

    /** 0 where none follows. */
    private int stageAfter(int stage) {
        for (int next = stage + 1; stage > 0 && next <= stages.size(); next++) {
            if (!stages.get(next - 1).isEmpty()) {
                return next;
            }
        }
        return 0;
    }

    /** The legs that the log must list. */
    List<LegEnd> legs() {
        return legs.stream().filter(this::isKnown).toList();
    }

    private boolean isKnown(LegEnd leg) {
        return evidence.leg(leg) || isDecided(leg.leg().stage());
    }

    private boolean isDecided(int stage) {
        int before = legs.stream()
                .mapToInt(leg -> leg.leg().stage())
                .filter(earlier -> earlier < stage)
                .max()
                .orElse(0);
        return before == 0 ? evidence.beginning() : evidence.dialResult(before) && !isDoubtful(stage);
    }

    /** By the end of the call a document was missing, and nothing tells that it was not the one of this stage. */
    private boolean isDoubtful(int stage) {
        return failed && evidence.end() && evidence.stages().noneMatch(later -> later >= stage);
    }

    /**
     * The stage whose document Plivo never got. Until the end of the call says so, Frontdesk must suppose that it rings. 0 where
     * there is none.
     */
    int supposedStage() {
        return evidence.dialResult(last) && !evidence.end() ? planned : 0;
    }

    /** The apps of that stage. */
    List<String> supposed() {
        return supposedStage() == 0 ? List.of() : stages.get(supposedStage() - 1);
    }

    /** The result of all the ringing, as far as is known: no other stage follows it. */
    boolean isOver() {
        return evidence.dialResult(last) && supposedStage() == 0;
    }

    /** Of all who were rung, as far as webhooks report. */
    boolean isEveryEndKnown() {
        boolean decided = evidence.stages().allMatch(this::isDecided);
        return evidence.beginning()
                && decided
                && supposedStage() == 0
                && legs().stream().allMatch(evidence::legEnd);
    }
}
