package dev.frontdesk.call;

import dev.frontdesk.call.Fact.HungUp;
import dev.frontdesk.call.Fact.LegChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Where the webhooks and Plivo's records of one call say different things. The log keeps to the webhooks, and shows the
 * difference. Seconds are rounded in more than one way, so two more or less are none.
 */
final class Differences {

    private static final int ROUNDING = 2;

    private final Evidence evidence;
    private final List<String> sentences = new ArrayList<>();

    Differences(Evidence evidence) {
        this.evidence = evidence;
        CallEnd end = evidence.end();
        if (end.reported() != null && end.recorded() != null) {
            compareEnds(end.reported(), end.recorded());
        }
        evidence.legs().stories().stream()
                .filter(leg -> leg.reported() != null && leg.recorded() != null)
                .forEach(leg -> compareLegs(leg, leg.reported(), leg.recorded()));
        compareWhoTalked();
    }

    /** None where nothing contradicts. */
    List<String> sentences() {
        return List.copyOf(sentences);
    }

    private void compareEnds(HungUp reported, HungUp recorded) {
        if (CallEnd.isPickedUp(reported) != CallEnd.isPickedUp(recorded)) {
            differ("that " + pickedUp(recorded), "that " + pickedUp(reported));
        } else if (isFar(reported.seconds(), recorded.seconds())) {
            differ(recorded.seconds() + " s", reported.seconds() + " s");
        }
        if (isOther(reported.cause(), recorded.cause())) {
            differ("that it ended with " + name(recorded.cause()), "with " + name(reported.cause()));
        }
        compareTimes(reported, recorded);
    }

    private void compareTimes(HungUp reported, HungUp recorded) {
        if (isFar(reported.endedAt(), recorded.endedAt())) {
            differ(
                    "that it ended at " + recorded.endedAt(),
                    "at " + reported.endedAt() + ". If other calls differ likewise, PLIVO_TIME_ZONE is not the zone of"
                            + " Plivo's console");
        } else if (isFar(reported.startedAt(), recorded.startedAt())) {
            differ("that it began at " + recorded.startedAt(), "at " + reported.startedAt());
        }
    }

    private void compareLegs(LegStory leg, LegChanged reported, LegChanged recorded) {
        String name = name(leg);
        if (isFar(reported.seconds(), recorded.seconds())) {
            differ(recorded.seconds() + " s of talk with " + name, reported.seconds() + " s");
        } else if (isOther(reported.cause(), recorded.cause())) {
            differ(name + ": " + name(recorded.cause()), name(reported.cause()));
        }
    }

    private void compareWhoTalked() {
        LegStory ours = evidence.winner();
        LegStory recorded = evidence.legs().winnerByRecords();
        if (recorded != null && !evidence.isAnswered()) {
            differ("that " + name(recorded) + " had the call", "that nobody had");
        } else if (recorded != null && ours != null && ours != recorded) {
            differ("that " + name(recorded) + " had the call", "that " + name(ours) + " had");
        } else if (recorded == null && evidence.isAnswered() && isSilenceRecorded(ours)) {
            differ("of nobody that they talked", ours == null ? "that somebody did" : "that " + name(ours) + " did");
        }
    }

    /** The record of the leg that has the call knows of no talk; of no known leg, the records of all others do not. */
    private boolean isSilenceRecorded(LegStory ours) {
        if (ours == null) {
            return evidence.legs().areRecorded() && !evidence.legs().isRaceLost();
        }
        return ours.reported() == null && ours.recorded() != null;
    }

    private void differ(String recorded, String reported) {
        sentences.add("Plivo's call record says " + recorded + "; the webhooks said " + reported + ".");
    }

    private String name(LegStory leg) {
        return Wording.name(evidence.legs().app(leg), leg.endpoint());
    }

    private static String name(Cause cause) {
        return Objects.requireNonNullElse(cause.name(), "the code") + " (" + cause.code() + ")";
    }

    private static String pickedUp(HungUp end) {
        return CallEnd.isPickedUp(end) ? "the call was picked up" : "nothing picked up";
    }

    private static boolean isOther(Cause reported, Cause recorded) {
        return reported.code() != null
                && recorded.code() != null
                && !reported.code().equals(recorded.code());
    }

    private static boolean isFar(Integer reported, Integer recorded) {
        return reported != null && recorded != null && Math.abs(reported - recorded) > ROUNDING;
    }

    private static boolean isFar(Instant reported, Instant recorded) {
        return reported != null
                && recorded != null
                && Duration.between(reported, recorded).abs().toSeconds() > ROUNDING;
    }
}
