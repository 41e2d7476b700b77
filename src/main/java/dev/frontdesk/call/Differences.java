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
        if (end.told() != null && end.recorded() != null) {
            compareEnds(end.told(), end.recorded());
        }
        evidence.legs().stories().stream()
                .filter(leg -> leg.told() != null && leg.recorded() != null)
                .forEach(leg -> compareLegs(leg, leg.told(), leg.recorded()));
        compareWhoTalked();
    }

    /** None where nothing contradicts. */
    List<String> sentences() {
        return List.copyOf(sentences);
    }

    private void compareEnds(HungUp told, HungUp recorded) {
        if (CallEnd.isPickedUp(told) != CallEnd.isPickedUp(recorded)) {
            differ("that " + pickedUp(recorded), "that " + pickedUp(told));
        } else if (isFar(told.seconds(), recorded.seconds())) {
            differ(recorded.seconds() + " s", told.seconds() + " s");
        }
        if (isOther(told.cause(), recorded.cause())) {
            differ("that it ended with " + name(recorded.cause()), "with " + name(told.cause()));
        }
        compareTimes(told, recorded);
    }

    private void compareTimes(HungUp told, HungUp recorded) {
        if (isFar(told.endedAt(), recorded.endedAt())) {
            differ(
                    "that it ended at " + recorded.endedAt(),
                    "at " + told.endedAt() + ". If other calls differ likewise, PLIVO_TIME_ZONE is not the zone of"
                            + " Plivo's console");
        } else if (isFar(told.startedAt(), recorded.startedAt())) {
            differ("that it began at " + recorded.startedAt(), "at " + told.startedAt());
        }
    }

    private void compareLegs(LegStory leg, LegChanged told, LegChanged recorded) {
        String name = name(leg);
        if (isFar(told.seconds(), recorded.seconds())) {
            differ(recorded.seconds() + " s of talk with " + name, told.seconds() + " s");
        } else if (isOther(told.cause(), recorded.cause())) {
            differ(name + ": " + name(recorded.cause()), name(told.cause()));
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
        return ours.told() == null && ours.recorded() != null;
    }

    private void differ(String recorded, String told) {
        sentences.add("Plivo's call record says " + recorded + "; the webhooks said " + told + ".");
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

    private static boolean isOther(Cause told, Cause recorded) {
        return told.code() != null && recorded.code() != null && !told.code().equals(recorded.code());
    }

    private static boolean isFar(Integer told, Integer recorded) {
        return told != null && recorded != null && Math.abs(told - recorded) > ROUNDING;
    }

    private static boolean isFar(Instant told, Instant recorded) {
        return told != null
                && recorded != null
                && Duration.between(told, recorded).abs().toSeconds() > ROUNDING;
    }
}
