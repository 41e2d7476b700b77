package dev.frontdesk.carrier;

import dev.frontdesk.carrier.ExpectedRecord.ExpectedHangup;
import dev.frontdesk.carrier.ExpectedRecord.ExpectedLeg;
import dev.frontdesk.carrier.ExpectedRecord.ExpectedVoicemail;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads off a story what the log must say of it. */
public final class Expectation {

    private final String callUuid;
    private final Scenario scenario;
    private final Story story;
    private final Optional<LegEnd> winner;

    public Expectation(String callUuid, Scenario scenario, Story story) {
        this.callUuid = callUuid;
        this.scenario = scenario;
        this.story = story;
        this.winner = story.legs.stream().filter(LegEnd::hadTheCall).findFirst();
    }

    public ExpectedRecord record() {
        CallEnd end = story.end;
        return new ExpectedRecord(
                callUuid,
                outcome(),
                outcome().equals("missed") ? missedReason() : null,
                winner.map(leg -> leg.leg().address()).orElse(null),
                legs(),
                scenario.startedAt(),
                winner.map(LegEnd::answeredAt).orElse(null),
                end.at(),
                ringSeconds(),
                winner.map(LegEnd::talkSeconds).orElse(0),
                voicemail(),
                new ExpectedHangup(
                        end.cause().text(), end.cause().code(), end.cause().title(), end.source()));
    }

    private String outcome() {
        if (winner.isPresent()) {
            return "answered";
        }
        if (voicemail() != null) {
            return "voicemail";
        }
        if (scenario.blocked()) {
            return "blocked";
        }
        if (!scenario.lineKnown()) {
            return "rejected";
        }
        return story.legs.isEmpty() && !story.voicemailOffered ? "failed" : "missed";
    }

    /** Null is a reason too: none that has a name. */
    private String missedReason() {
        if (scenario.closed()) {
            return "closed";
        }
        if (story.leftWhileRinging) {
            return "abandoned";
        }
        if (story.voicemailOffered && !story.announced) {
            return "abandoned-at-voicemail";
        }
        if (story.legs.stream().allMatch(leg -> leg.cause() == Cause.NOT_REGISTERED)) {
            return "nobody-available";
        }
        if (story.announced) {
            return "nobody-answered";
        }
        Cause cause = story.end.cause();
        return cause == Cause.ACTION_UNREACHABLE || cause == Cause.ACTION_INVALID ? "nobody-answered" : null;
    }

    private List<ExpectedLeg> legs() {
        return story.inOrder().stream()
                .map(leg -> new ExpectedLeg(
                        leg.leg().address(), leg.outcome(), leg.cause().code()))
                .toList();
    }

    private int ringSeconds() {
        Instant lastRing = winner.map(LegEnd::answeredAt)
                .or(() -> story.legs.stream().map(LegEnd::endedAt).max(Comparator.naturalOrder()))
                .orElse(scenario.startedAt());
        return (int) Duration.between(scenario.startedAt(), lastRing).toSeconds();
    }

    private ExpectedVoicemail voicemail() {
        Recording recording = story.recording;
        return recording == null || recording.seconds() < 1
                ? null
                : new ExpectedVoicemail(recording.url(), recording.seconds(), recording.id());
    }
}
