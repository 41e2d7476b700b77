package dev.frontdesk.history;

import dev.frontdesk.call.MissedReason;
import dev.frontdesk.call.Outcome;
import dev.frontdesk.call.json.CallJson;
import dev.frontdesk.call.store.Figures;
import dev.frontdesk.call.store.Figures.Percentiles;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.Map;

/** The figures of some ended calls. A rate or a length is null where there is no call that it could be of. */
@JsonbPropertyOrder({
    "calls",
    "answered",
    "voicemail",
    "missed",
    "missedBy",
    "blocked",
    "rejected",
    "failed",
    "answerRate",
    "answeredWithin20s",
    "ringSeconds",
    "talkSeconds"
})
public class FiguresJson {

    private static final double DIGITS = 10_000;

    public final long calls;
    public final long answered;
    public final long voicemail;
    public final long missed;
    public final Map<String, Long> missedBy;
    public final long blocked;
    public final long rejected;
    public final long failed;
    public final Double answerRate;
    public final Double answeredWithin20s;

    @NotNull
    public final RingJson ringSeconds;

    @NotNull
    public final TalkJson talkSeconds;

    /** Seconds from the start to the answer. */
    public record RingJson(Double median, Double p90) {}

    /** Seconds of conversation. */
    public record TalkJson(long total, Double median, Double p90) {}

    FiguresJson(Figures figures) {
        calls = figures.calls();
        answered = figures.outcomes().get(Outcome.ANSWERED);
        voicemail = figures.outcomes().get(Outcome.VOICEMAIL);
        missed = figures.outcomes().get(Outcome.MISSED);
        missedBy = missedBy(figures.missed(), missed);
        blocked = named("BLOCKED", figures.outcomes());
        rejected = figures.outcomes().get(Outcome.REJECTED);
        failed = figures.outcomes().get(Outcome.FAILED);
        long wanted = answered + voicemail + missed;
        answerRate = rate(answered, wanted);
        answeredWithin20s = rate(figures.answeredQuickly(), wanted);
        ringSeconds = new RingJson(median(figures.ring()), p90(figures.ring()));
        talkSeconds = new TalkJson(figures.talkTotal(), median(figures.talk()), p90(figures.talk()));
    }

    /** Those without a reason are "unknown", so that the sum is that of the missed calls. */
    private static Map<String, Long> missedBy(Map<MissedReason, Long> missed, long all) {
        Map<String, Long> byReason = new LinkedHashMap<>();
        missed.forEach((reason, calls) -> byReason.put(CallJson.word(reason), calls));
        byReason.put(
                "unknown",
                all - byReason.values().stream().mapToLong(Long::longValue).sum());
        return byReason;
    }

    private static long named(String outcome, Map<Outcome, Long> outcomes) {
        return outcomes.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(outcome))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static Double rate(long part, long whole) {
        return whole == 0 ? null : Math.round(DIGITS * part / whole) / DIGITS;
    }

    private static Double median(Percentiles percentiles) {
        return percentiles == null ? null : percentiles.median();
    }

    private static Double p90(Percentiles percentiles) {
        return percentiles == null ? null : percentiles.p90();
    }
}
