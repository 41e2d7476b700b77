package dev.frontdesk.call;

import static dev.frontdesk.call.Fact.DialStatus.CANCELLED;
import static dev.frontdesk.call.Fact.DialStatus.UNANSWERED;
import static dev.frontdesk.call.Fact.LegPhase.ANSWERED;
import static dev.frontdesk.call.Fact.LegPhase.CONNECTED;
import static dev.frontdesk.call.Fact.LegPhase.ENDED;
import static dev.frontdesk.call.Fact.LegPhase.OTHER;
import static dev.frontdesk.call.Facts.ANY_CAUSE;
import static dev.frontdesk.call.Facts.JANE;
import static dev.frontdesk.call.Facts.LUKE;
import static dev.frontdesk.call.Facts.NOON;
import static dev.frontdesk.call.Facts.PETER;
import static dev.frontdesk.call.Facts.SALES;
import static dev.frontdesk.call.Facts.UNTIMED;
import static dev.frontdesk.call.Facts.calledAnUnknownLine;
import static dev.frontdesk.call.Facts.dialEnded;
import static dev.frontdesk.call.Facts.leg;
import static dev.frontdesk.call.Facts.legOf;
import static dev.frontdesk.call.Facts.origin;
import static dev.frontdesk.call.Facts.pickedUp;
import static dev.frontdesk.call.Facts.rang;
import static dev.frontdesk.call.Facts.recorded;
import static dev.frontdesk.call.Facts.story;
import static dev.frontdesk.call.Facts.talkEnded;
import static dev.frontdesk.call.Facts.talked;
import static dev.frontdesk.call.Facts.wasConnected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.frontdesk.call.Fact.Arrived;
import dev.frontdesk.call.Fact.Ending;
import dev.frontdesk.call.Fact.HungUp;
import dev.frontdesk.call.Fact.LegChanged;
import dev.frontdesk.call.Fact.Origin;
import dev.frontdesk.call.Fact.Recorded;
import dev.frontdesk.routing.LeftOut;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person reads of a call. */
class TimelineTest {

    private static final String HIDDEN = "A call came in from a hidden number to ";

    @Test
    void theBeginningSaysWhoCalledWhomAndWhoRang() {
        var from = new Origin(EventKind.ANSWER, "any", NOON, "+442071838751", null, null, null, SALES);
        var arrived = new Arrived(
                from, List.of(JANE, PETER), List.of(new LeftOut(LUKE, "The caller is calling from this very app.")));

        assertThat(words(arrived))
                .containsExactly(
                        "A call came in from +442071838751 to Sales.",
                        "Rang Jane (desktop), Peter (desktop).",
                        "Luke (mobile) was not rung. The caller is calling from this very app.");
    }

    static Stream<Arguments> sentences() {
        return Stream.of(
                arguments("There was nobody to ring, so the caller was asked for a message.", rang()),
                arguments("The caller was reported that the number is not in service.", calledAnUnknownLine()),
                arguments(HIDDEN + "no number, which is no line of ours.", calledAnUnknownLine()),
                arguments(
                        HIDDEN + "sip:any@example.com, which is no line of ours.",
                        new Arrived(
                                new Origin(
                                        EventKind.ANSWER, "any", NOON, null, "sip:any@example.com", null, null, null),
                                List.of(),
                                List.of())),
                arguments(
                        "Plivo asked the second address for a call from a hidden number to Sales.",
                        Facts.askedAgainAndRang(JANE)),
                arguments("Jane (desktop) picked up.", pickedUp(JANE)),
                arguments("Jane (desktop) was connected with the caller.", wasConnected(JANE)),
                arguments("Jane (desktop) and the caller talked for 8 s.", talked(JANE, 8)),
                arguments("Jane (desktop): no answer.", stopped(LegOutcome.NO_ANSWER, ANY_CAUSE)),
                arguments(
                        "Jane (desktop): busy (USER_BUSY).",
                        stopped(LegOutcome.BUSY, new Cause("USER_BUSY", null, null, null))),
                arguments(
                        "Jane (desktop): busy (Busy Line, 3010).",
                        stopped(LegOutcome.BUSY, new Cause("USER_BUSY", 3010, "Busy Line", "Carrier"))),
                arguments("Jane (desktop): answered elsewhere.", stopped(LegOutcome.ANSWERED_ELSEWHERE, ANY_CAUSE)),
                arguments("Jane (desktop) did something that the log has no words for.", leg(JANE, OTHER, null, null)),
                arguments("sip:stranger@example.com picked up.", strangerPickedUp("sip:stranger@example.com")),
                arguments("An unknown phone picked up.", strangerPickedUp(null)),
                arguments("The conversation was over.", talkEnded()),
                arguments("The caller left while it rang.", dialEnded(CANCELLED)),
                arguments("Nobody took the call, so the caller was asked for a message.", dialEnded(UNANSWERED)),
                arguments("The recording of 12 s is over.", recorded(12000L)),
                arguments("The recording is over.", recorded(null)),
                arguments(
                        "The recording of 12 s can be fetched.",
                        new Recorded(origin(EventKind.VOICEMAIL_READY, null), "1", null, 12999L)),
                arguments("The call ended.", ended(ANY_CAUSE)),
                arguments(
                        "The call ended (Normal Hangup, 4000), by Caller.",
                        ended(new Cause("NORMAL_CLEARING", 4000, "Normal Hangup", "Caller"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sentences")
    void eachEventIsToldInASentence(String sentence, Fact fact) {
        assertThat(words(fact)).contains(sentence);
    }

    @Test
    void theyAreToldInTheOrderInWhichACallMeetsThem() {
        var ready = new Recorded(origin(EventKind.VOICEMAIL_READY, null), "1", null, null);

        assertThat(words(
                        ready,
                        ended(ANY_CAUSE),
                        recorded(null),
                        dialEnded(UNANSWERED),
                        leg(JANE, ENDED, 0, LegOutcome.BUSY),
                        leg(JANE, CONNECTED, null, null),
                        leg(JANE, ANSWERED, null, null),
                        rang()))
                .containsExactly(
                        "A call came in from a hidden number to Sales.",
                        "There was nobody to ring, so the caller was asked for a message.",
                        "Jane (desktop) picked up.",
                        "Jane (desktop) was connected with the caller.",
                        "Jane (desktop): busy.",
                        "Nobody took the call, so the caller was asked for a message.",
                        "The recording is over.",
                        "The call ended.",
                        "The recording can be fetched.");
    }

    private static LegChanged stopped(LegOutcome ending, Cause cause) {
        return new LegChanged(
                origin(EventKind.LEG, null),
                legOf(JANE),
                JANE.endpoint(),
                null,
                JANE,
                ENDED,
                0,
                ending,
                cause,
                UNTIMED);
    }

    private static LegChanged strangerPickedUp(String endpoint) {
        return new LegChanged(
                origin(EventKind.LEG, null), "any leg", endpoint, null, null, ANSWERED, null, null, null, UNTIMED);
    }

    private static HungUp ended(Cause cause) {
        return new HungUp(origin(EventKind.HANGUP, null), cause, Ending.OTHER, null, UNTIMED);
    }

    private static List<String> words(Fact... facts) {
        return story(facts).timeline().stream().map(TimelineEntry::event).toList();
    }
}
