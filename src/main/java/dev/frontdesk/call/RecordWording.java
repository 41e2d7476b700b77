package dev.frontdesk.call;

import dev.frontdesk.call.Fact.HungUp;
import dev.frontdesk.call.Fact.LegChanged;
import dev.frontdesk.call.Fact.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The sentences of what was read from Plivo's records: what only they know, and where they differ from the webhooks.
 */
final class RecordWording {

    private static final String ONLY_HERE = " Plivo's records say so; no webhook did.";

    private final Evidence evidence;

    RecordWording(Evidence evidence) {
        this.evidence = evidence;
    }

    /** None where the record says again what was reported, but for the record of the call itself. */
    Stream<String> of(Fact record) {
        if (record instanceof LegChanged leg) {
            return leg(leg);
        }
        if (record instanceof Recorded recorded) {
            return recording(recorded);
        }
        return record.equals(evidence.end().recorded()) ? call((HungUp) record).stream() : Stream.empty();
    }

    private Stream<String> leg(LegChanged record) {
        boolean isKnown = evidence.legs().stories().stream()
                .filter(leg -> leg.isOf(record))
                .anyMatch(leg -> leg.reported() != null || !record.equals(leg.recorded()));
        String name = Wording.name(evidence.legs().appOf(record), record.endpoint());
        return isKnown ? Stream.empty() : Stream.of(Wording.leg(record, name) + ONLY_HERE);
    }

    private Stream<String> recording(Recorded record) {
        boolean isTold = evidence.facts().all().stream()
                .filter(fact -> !fact.isRecord() && fact instanceof Recorded)
                .anyMatch(reported -> Objects.equals(((Recorded) reported).recordingId(), record.recordingId()));
        String length = record.milliseconds() == null ? "" : " of " + record.milliseconds() / 1000 + " s";
        return isTold ? Stream.empty() : Stream.of("A recording" + length + " was made." + ONLY_HERE);
    }

    private List<String> call(HungUp record) {
        List<String> sentences = new ArrayList<>();
        List<String> differences = new Differences(evidence).sentences();
        if (evidence.end().reported() == null) {
            sentences.add(Wording.ended(record) + ONLY_HERE);
        } else if (differences.isEmpty()) {
            sentences.add("Plivo's call record confirms what the webhooks said.");
        }
        sentences.addAll(differences);
        if (isUnexplained()) {
            sentences.add("Plivo's call record counts " + record.seconds() + " s, and nothing says who picked up.");
        }
        return sentences;
    }

    private boolean isUnexplained() {
        return CallEnd.isCounted(evidence.end().recorded())
                && !evidence.isAnswered()
                && !evidence.isVoicemailOffered()
                && !evidence.isForUnknownLine();
    }
}
