package dev.frontdesk.call;

import static dev.frontdesk.call.Fact.DialStatus.CANCELLED;
import static dev.frontdesk.call.Fact.DialStatus.COMPLETED;
import static dev.frontdesk.call.Fact.DialStatus.UNANSWERED;
import static dev.frontdesk.call.Facts.JANE;
import static dev.frontdesk.call.Facts.NOON;
import static dev.frontdesk.call.Facts.PETER;
import static dev.frontdesk.call.Facts.SALES;
import static dev.frontdesk.call.Facts.calledAnUnknownLine;
import static dev.frontdesk.call.Facts.dialEnded;
import static dev.frontdesk.call.Facts.digest;
import static dev.frontdesk.call.Facts.hungUp;
import static dev.frontdesk.call.Facts.hungUpAfter;
import static dev.frontdesk.call.Facts.noonAnd;
import static dev.frontdesk.call.Facts.origin;
import static dev.frontdesk.call.Facts.rang;
import static dev.frontdesk.call.Facts.talkEnded;
import static dev.frontdesk.call.Facts.talked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.Fact.Arrived;
import dev.frontdesk.call.Fact.CarrierTimes;
import dev.frontdesk.call.Fact.DialEnded;
import dev.frontdesk.call.Fact.Ending;
import dev.frontdesk.call.Fact.HungUp;
import dev.frontdesk.call.Fact.Origin;
import dev.frontdesk.directory.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where two events of a kind differ, what they say decides, and never which came first. */
class DisagreementTest {

    @Test
    void aConversationIsBelievedBeforeNone() {
        assertThat(reported(rang(JANE), dialEnded(UNANSWERED), talkEnded(), hungUp())
                        .outcome())
                .isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void aGreetingIsBelievedBeforeACallerWhoLeft() {
        assertThat(reported(rang(JANE), dialEnded(UNANSWERED), dialEnded(CANCELLED), hungUp())
                        .missedReason())
                .isEqualTo(MissedReason.ABANDONED_AT_VOICEMAIL);
    }

    @Test
    void aResultThatNamesTheWinnerIsBelievedBeforeOneThatDoesNot() {
        assertThat(reported(rang(JANE, PETER), talked(JANE, 9), talked(PETER, 8), named("b", null), named("c", "Peter"))
                        .answeredBy())
                .isEqualTo(PETER);
    }

    @Test
    void ofTwoResultsThatNameAWinnerItIsAlwaysTheSame() {
        assertThat(reported(
                                rang(JANE, PETER),
                                talked(JANE, 8),
                                talked(PETER, 9),
                                named("a", "Jane"),
                                named("b", "Peter"))
                        .answeredBy())
                .isEqualTo(JANE);
    }

    @Test
    void theLongestReportOfTheEndIsBelieved() {
        assertThat(reported(rang(JANE), talkEnded(), hungUpAfter(null), hungUpAfter(0), hungUpAfter(8))
                        .talkSeconds())
                .isEqualTo(8);
        assertThat(reported(rang(JANE), talkEnded(), hungUpAfter(null), hungUpAfter(0))
                        .talkSeconds())
                .isZero();
    }

    @Test
    void aReportThatTellsTheEndIsBelievedBeforeOneThatDoesNot() {
        assertThat(reported(rang(JANE), ended("a", 8, null), ended("b", 8, noonAnd(9)))
                        .endedAt())
                .isEqualTo(noonAnd(9));
    }

    @Test
    void ofTwoEndsThatTellAsMuchItIsAlwaysTheSame() {
        assertThat(reported(rang(JANE), ended("a", 8, noonAnd(9)), ended("b", 8, noonAnd(10)))
                        .endedAt())
                .isEqualTo(noonAnd(9));
    }

    @Test
    void aLineOfOursIsBelievedBeforeNone() {
        assertThat(reported(calledAnUnknownLine(), rang(JANE)).line()).isEqualTo(SALES);
    }

    @Test
    void whatTheBeginningSaysOfTheCallerIsBelievedBeforeWhatTheEndSays() {
        Fact end = new HungUp(
                said(EventKind.HANGUP, "sip:b@example.com", "Bo"), Facts.ANY_CAUSE, Ending.OTHER, null, Facts.UNTIMED);
        Fact beginning = new Arrived(said(EventKind.ANSWER, "sip:a@example.com", null), List.of(), List.of());

        Summary call = reported(beginning, end);

        assertThat(call.from()).isEqualTo("sip:a@example.com");
        assertThat(call.callerName()).isEqualTo("Bo");
        assertThat(call.to()).isEqualTo("sip:sales@phone.plivo.com");
    }

    @Test
    void aCallOfWhichOnlyTheEndIsKnownHasTheLineThatTheEndNames() {
        Line sales = reported(
                        new HungUp(origin(EventKind.HANGUP, SALES), Facts.ANY_CAUSE, Ending.OTHER, null, Facts.UNTIMED))
                .line();

        assertThat(sales).isEqualTo(SALES);
    }

    /** The same in both orders, and with each fact reported twice. */
    private static Summary reported(Fact... facts) {
        List<Fact> all = new ArrayList<>(List.of(facts));
        Summary reported = new CallStory(all).summary();
        all.addAll(List.of(facts));
        Collections.reverse(all);
        assertThat(new CallStory(all).summary()).isEqualTo(reported);
        return reported;
    }

    private static DialEnded named(String digest, String winner) {
        return new DialEnded(
                digest(origin(EventKind.DIAL_RESULT, null), digest),
                COMPLETED,
                winner == null ? null : "leg of " + winner);
    }

    private static HungUp ended(String digest, Integer seconds, Instant end) {
        return new HungUp(
                digest(origin(EventKind.HANGUP, null), digest),
                Facts.ANY_CAUSE,
                Ending.OTHER,
                seconds,
                new CarrierTimes(null, null, end));
    }

    private static Origin said(EventKind kind, String from, String callerName) {
        return new Origin(kind, "any", NOON, from, "sip:sales@phone.plivo.com", callerName, null, null);
    }
}
