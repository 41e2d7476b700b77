package dev.frontdesk.call;

import static dev.frontdesk.call.Fact.DialStatus.CANCELLED;
import static dev.frontdesk.call.Fact.DialStatus.COMPLETED;
import static dev.frontdesk.call.Fact.DialStatus.UNANSWERED;
import static dev.frontdesk.call.Facts.JANE;
import static dev.frontdesk.call.Facts.PETER;
import static dev.frontdesk.call.Facts.askedAgainAndRang;
import static dev.frontdesk.call.Facts.calledAnUnknownLine;
import static dev.frontdesk.call.Facts.dialEnded;
import static dev.frontdesk.call.Facts.hungUp;
import static dev.frontdesk.call.Facts.hungUpAfter;
import static dev.frontdesk.call.Facts.pickedUp;
import static dev.frontdesk.call.Facts.rang;
import static dev.frontdesk.call.Facts.recorded;
import static dev.frontdesk.call.Facts.recording;
import static dev.frontdesk.call.Facts.stoppedRinging;
import static dev.frontdesk.call.Facts.talkEnded;
import static dev.frontdesk.call.Facts.talked;
import static dev.frontdesk.call.Facts.wasConnected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How an ended call ended: the first rule that holds. */
class OutcomeTest {

    static Stream<Named<List<Fact>>> answered() {
        return Stream.of(
                call("the ringing ended in a conversation", rang(JANE), talkEnded(), hungUp()),
                call("a colleague picked up", rang(JANE), pickedUp(JANE), hungUp()),
                call("a colleague was connected", rang(JANE), wasConnected(JANE), hungUp()),
                call("a leg ended with a talk of a second", rang(JANE), talked(JANE, 1), hungUp()),
                call("we only rang, and there are seconds on the clock", rang(JANE), hungUpAfter(1)),
                call(
                        "picked up, although the carrier says that nobody did",
                        rang(JANE),
                        pickedUp(JANE),
                        dialEnded(UNANSWERED),
                        hungUp()),
                call("a conversation before a recording", rang(JANE), talkEnded(), recorded(9000L), hungUp()),
                call(
                        "a result without a leg, and a leg that picked up",
                        rang(JANE),
                        dialEnded(COMPLETED),
                        pickedUp(JANE),
                        hungUp()),
                call(
                        "a result without a leg, and a leg that talked",
                        rang(JANE),
                        dialEnded(COMPLETED),
                        talked(JANE, 1),
                        hungUp()),
                call(
                        "a result without a leg, and a lost race",
                        rang(JANE),
                        dialEnded(COMPLETED),
                        stoppedRinging(JANE, LegOutcome.ANSWERED_ELSEWHERE),
                        hungUp()),
                call(
                        "all that is known is that somebody else was faster",
                        rang(JANE, PETER),
                        stoppedRinging(JANE, LegOutcome.ANSWERED_ELSEWHERE),
                        hungUp()),
                call(
                        "who picked up is denied by the end of the leg alone",
                        rang(JANE),
                        pickedUp(JANE),
                        stoppedRinging(JANE, LegOutcome.NO_ANSWER),
                        hungUp()),
                call(
                        "who picked up is denied, but not who was connected",
                        rang(JANE),
                        wasConnected(JANE),
                        stoppedRinging(JANE, LegOutcome.NO_ANSWER),
                        dialEnded(UNANSWERED),
                        hungUp()),
                call("on a line that is not ours any more", calledAnUnknownLine(), wasConnected(JANE), hungUp()),
                call("only its legs are known", talked(JANE, 8), hungUp()));
    }

    static Stream<Named<List<Fact>>> voicemail() {
        return Stream.of(
                call("a message of a second", rang(JANE), dialEnded(UNANSWERED), recorded(1000L), hungUp()),
                call("a message after a leg without talk", rang(JANE), talked(JANE, 0), recorded(9000L), hungUp()),
                call(
                        "a message of a caller who was thought gone",
                        rang(JANE),
                        dialEnded(CANCELLED),
                        recorded(9000L),
                        hungUp()),
                call("a message of unknown length that can be fetched", rang(), recorded(null), hungUp()),
                call("a message while seconds count for the greeting", rang(JANE), recorded(9000L), hungUpAfter(12)),
                call(
                        "a message, and a leg whose answer its end and the result deny",
                        rang(JANE),
                        pickedUp(JANE),
                        stoppedRinging(JANE, LegOutcome.NO_ANSWER),
                        dialEnded(UNANSWERED),
                        recorded(11000L),
                        hungUp()),
                call(
                        "a message after a result that names nobody",
                        rang(JANE),
                        dialEnded(COMPLETED),
                        recorded(9000L),
                        hungUp()),
                call(
                        "a message on a line that is not ours any more",
                        calledAnUnknownLine(),
                        recorded(9000L),
                        hungUp()));
    }

    static Stream<Named<List<Fact>>> rejected() {
        return Stream.of(
                call("the line is not ours", calledAnUnknownLine(), hungUp()),
                call("the line is not ours, and seconds count for our apology", calledAnUnknownLine(), hungUpAfter(4)));
    }

    static Stream<Named<List<Fact>>> missed() {
        return Stream.of(
                call("nobody picked up", rang(JANE), stoppedRinging(JANE, LegOutcome.NO_ANSWER), hungUp()),
                call("the caller left at once", rang(JANE), hungUp()),
                call(
                        "a result that names nobody, and nothing tells of a talk",
                        rang(JANE),
                        stoppedRinging(JANE, LegOutcome.UNREACHABLE),
                        dialEnded(COMPLETED),
                        hungUpAfter(0)),
                call(
                        "a result that names nobody, and the seconds of a greeting",
                        rang(JANE),
                        dialEnded(COMPLETED),
                        hungUpAfter(9)),
                call(
                        "a lost race, and a result that denies it",
                        rang(JANE),
                        stoppedRinging(JANE, LegOutcome.ANSWERED_ELSEWHERE),
                        dialEnded(UNANSWERED),
                        hungUp()),
                call("no seconds on the clock", rang(JANE), hungUpAfter(0)),
                call("nobody to ring, so a greeting, and no message", rang(), hungUpAfter(5)),
                call("a greeting, and no message", rang(JANE), dialEnded(UNANSWERED), hungUpAfter(5)),
                call("the caller left while it rang", rang(JANE), dialEnded(CANCELLED), hungUpAfter(5)),
                call("a message of less than a second", rang(JANE), recorded(999L), hungUpAfter(5)),
                call(
                        "a message of unknown length that nobody can fetch",
                        rang(JANE),
                        recording("any", null, null),
                        hungUp()),
                call("only a leg is known", stoppedRinging(JANE, LegOutcome.BUSY), hungUp()),
                call("only the result of the ringing is known", dialEnded(UNANSWERED), hungUpAfter(5)),
                call(
                        "the second address rang where the first knew no line",
                        calledAnUnknownLine(),
                        askedAgainAndRang(JANE),
                        hungUp()));
    }

    static Stream<Named<List<Fact>>> failed() {
        return Stream.of(
                call("all that we ever heard of it is its end", hungUp()),
                call("its end, with seconds on the clock", hungUpAfter(66)));
    }

    @ParameterizedTest
    @MethodSource
    void answered(List<Fact> facts) {
        assertThat(outcome(facts)).isEqualTo(Outcome.ANSWERED);
    }

    @ParameterizedTest
    @MethodSource
    void voicemail(List<Fact> facts) {
        assertThat(outcome(facts)).isEqualTo(Outcome.VOICEMAIL);
    }

    @ParameterizedTest
    @MethodSource
    void rejected(List<Fact> facts) {
        assertThat(outcome(facts)).isEqualTo(Outcome.REJECTED);
    }

    @ParameterizedTest
    @MethodSource
    void missed(List<Fact> facts) {
        assertThat(outcome(facts)).isEqualTo(Outcome.MISSED);
    }

    @ParameterizedTest
    @MethodSource
    void failed(List<Fact> facts) {
        assertThat(outcome(facts)).isEqualTo(Outcome.FAILED);
    }

    @ParameterizedTest
    @MethodSource({"voicemail", "rejected", "missed"})
    void aCallThatIsNotOverHasNoOutcome(List<Fact> facts) {
        assertThat(outcome(withoutEnd(facts))).isNull();
    }

    @ParameterizedTest
    @MethodSource("answered")
    void aConversationHasAnOutcomeAsSoonAsItIsKnownToBeOver(List<Fact> facts) {
        CallStory story = new CallStory(withoutEnd(facts));

        Outcome expected = story.summary().state() == State.ENDED ? Outcome.ANSWERED : null;
        assertThat(story.summary().outcome()).isEqualTo(expected);
    }

    private static List<Fact> withoutEnd(List<Fact> facts) {
        List<Fact> soFar = new ArrayList<>(facts);
        soFar.removeIf(Fact.HungUp.class::isInstance);
        return soFar;
    }

    private static Outcome outcome(List<Fact> facts) {
        return new CallStory(facts).summary().outcome();
    }

    private static Named<List<Fact>> call(String name, Fact... facts) {
        return named(name, List.of(facts));
    }
}
