package dev.frontdesk.plivo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.CallStory;
import dev.frontdesk.call.Decision;
import dev.frontdesk.call.EventKind;
import dev.frontdesk.call.Fact;
import dev.frontdesk.call.Fact.HungUp;
import dev.frontdesk.call.Fact.LegChanged;
import dev.frontdesk.call.Parameters;
import dev.frontdesk.call.Summary;
import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Line;
import dev.frontdesk.routing.RingPlan;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Times of a call in the hour that an autumn night has twice, on an account in London. */
class DoubledHourTest {

    private static final Instant RECEIVED = Instant.parse("2026-04-08T12:00:00Z");
    private static final Line SALES = new Line(2, "Sales", "sip:sales@phone.plivo.com", null);
    private static final App JANE = new App(1, "Jane", 11, "desktop", "sip:jane@phone.plivo.com", null);

    private final PlivoReading reading = new PlivoReading(ZoneId.of("Europe/London"));

    @Test
    void aLegInTheHourThatComesTwiceBelongsToTheCallThatRangIt() {
        Fact leg = read(
                EventKind.LEG, "Event=DialHangup&StartTime=2026-10-25+01%3A30%3A00&EndTime=2026-10-25+01%3A30%3A20");
        Fact first = read(EventKind.ANSWER, "SessionStart=2026-10-25+00%3A30%3A00.5");
        Fact second = read(EventKind.ANSWER, "SessionStart=2026-10-25+01%3A30%3A00.5");

        assertThat(endOfLeg(leg, first)).isEqualTo("2026-10-25T00:30:20Z");
        assertThat(endOfLeg(leg, second)).isEqualTo("2026-10-25T01:30:20Z");
    }

    private static Instant endOfLeg(Fact leg, Fact call) {
        return new CallStory(List.of(leg, call)).timeline().get(2).at();
    }

    @Test
    void anEndInTheHourThatComesTwiceBelongsToTheCallWhoseBeginningIsKnown() {
        Fact end = read(
                EventKind.HANGUP,
                "AnswerTime=2026-10-25+01%3A30%3A05&EndTime=2026-10-25+02%3A00%3A10&HangupCauseCode=4000");
        Fact first = read(EventKind.ANSWER, "SessionStart=2026-10-25+00%3A30%3A00.5");
        Fact second = read(EventKind.ANSWER, "SessionStart=2026-10-25+01%3A30%3A00.5");

        Summary early = new CallStory(List.of(first, end)).summary();
        Summary late = new CallStory(List.of(end, second)).summary();

        assertThat(early.endedAt()).isEqualTo("2026-10-25T02:00:10Z");
        assertThat(late.startedAt()).isEqualTo("2026-10-25T01:30:00Z");
        assertThat(late.endedAt()).isEqualTo("2026-10-25T02:00:10Z");
    }

    @Test
    void theLengthThatTheTimesGiveMovesWithThem() {
        Fact ring = reading.factOf(event(
                EventKind.ANSWER,
                "SessionStart=2026-10-25+01%3A30%3A00.5",
                Decision.of(new RingPlan(SALES, List.of(JANE), List.of(), null))));
        Fact end = read(EventKind.HANGUP, "AnswerTime=2026-10-25+01%3A30%3A05&EndTime=2026-10-25+02%3A00%3A10");

        Summary call = new CallStory(List.of(ring, end)).summary();

        assertThat(call.answeredAt()).isEqualTo("2026-10-25T01:30:05Z");
        assertThat(call.talkSeconds()).isEqualTo(1805);
    }

    @Test
    void aLegThroughTheHourThatComesTwiceEndsAfterItWasAnsweredWhateverElseIsUnknown() {
        var leg = (LegChanged) read(
                EventKind.LEG, "Event=DialHangup&AnswerTime=2026-10-25+01%3A59%3A55&EndTime=2026-10-25+01%3A00%3A10");

        assertThat(leg.endedAt()).isEqualTo("2026-10-25T01:00:10Z");
        assertThat(leg.seconds()).isEqualTo(15);
    }

    @Test
    void aCallThroughTheHourThatComesTwiceEndsAfterItBegan() {
        var end = (HungUp) read(
                EventKind.HANGUP,
                "EndTime=2026-10-25+01%3A05%3A00&SessionStart=2026-10-25+00%3A55%3A00"
                        + "&StartTime=2026-10-25+01%3A55%3A01");

        assertThat(end.startedAt()).isEqualTo("2026-10-25T00:55:01Z");
        assertThat(end.endedAt()).isEqualTo("2026-10-25T01:05:00Z");
    }

    private Fact read(EventKind kind, String said) {
        return reading.factOf(event(kind, said, Decision.NONE));
    }

    private static CallEvent event(EventKind kind, String said, Decision decision) {
        return new CallEvent("any-call", kind, Parameters.parse(said), decision, RECEIVED);
    }
}
