package dev.frontdesk.call;

import static dev.frontdesk.call.Fact.DialStatus.COMPLETED;
import static dev.frontdesk.call.Fact.DialStatus.UNANSWERED;
import static dev.frontdesk.call.Facts.JANE;
import static dev.frontdesk.call.Facts.NOON;
import static dev.frontdesk.call.Facts.PETER;
import static dev.frontdesk.call.Facts.SALES;
import static dev.frontdesk.call.Facts.calledAnUnknownLine;
import static dev.frontdesk.call.Facts.dialEnded;
import static dev.frontdesk.call.Facts.digest;
import static dev.frontdesk.call.Facts.noonAnd;
import static dev.frontdesk.call.Facts.pickedUp;
import static dev.frontdesk.call.Facts.presumedOver;
import static dev.frontdesk.call.Facts.rang;
import static dev.frontdesk.call.Facts.recorded;
import static dev.frontdesk.call.Facts.stoppedRinging;
import static dev.frontdesk.call.Facts.story;
import static dev.frontdesk.call.Facts.summary;
import static dev.frontdesk.call.Facts.talkEnded;
import static dev.frontdesk.call.Facts.talked;
import static dev.frontdesk.call.Records.NORMAL;
import static dev.frontdesk.call.Records.callOf;
import static dev.frontdesk.call.Records.leg;
import static dev.frontdesk.call.Records.recording;
import static dev.frontdesk.call.Records.reportedCallOf;
import static dev.frontdesk.call.Records.silenceOf;
import static dev.frontdesk.call.Records.talkOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.Fact.CarrierTimes;
import dev.frontdesk.call.Fact.HungUp;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Plivo's records add to what its webhooks reported. */
class RecordedCallTest {

    @Test
    void aRecordEndsACallWhoseEndNobodyReported() {
        Summary call = summary(rang(JANE), callOf(0));

        assertThat(call.state()).isEqualTo(State.ENDED);
        assertThat(call.endedAt()).isEqualTo(noonAnd(3));
        assertThat(call.hangup()).isEqualTo(NORMAL);
        assertThat(call.outcome()).isEqualTo(Outcome.MISSED);
        assertThat(call.missedReason()).isEqualTo(MissedReason.ABANDONED);
    }

    @Test
    void aRecordOverrulesTheEndThatWePresumed() {
        Summary call = summary(rang(JANE), presumedOver(), callOf(20), talkOf(JANE, 20));

        assertThat(call.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(call.endedAt()).isEqualTo(noonAnd(23));
        assertThat(call.talkSeconds()).isEqualTo(20);
    }

    @Test
    void whoAnsweredIsFoundInTheRecordsOfTheLegs() {
        Summary call = summary(rang(JANE, PETER), reportedCallOf(20), callOf(20), silenceOf(JANE), talkOf(PETER, 20));

        assertThat(call.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(call.answeredBy()).isEqualTo(PETER);
        assertThat(call.answeredAt()).isEqualTo(noonAnd(3));
        assertThat(call.ringSeconds()).isEqualTo(3);
        assertThat(call.confirmed()).isTrue();
    }

    @Test
    void whoAnsweredIsFoundByTheAddressWhereTheRecordsNameLegsOtherwise() {
        Summary call = summary(
                rang(JANE, PETER),
                dialEnded(COMPLETED, PETER),
                stoppedRinging(JANE, LegOutcome.NO_ANSWER),
                leg(JANE, "other-1", 0, LegOutcome.NO_ANSWER),
                leg(PETER, "other-2", 20, LegOutcome.ANSWERED),
                callOf(20));

        assertThat(call.answeredBy()).isEqualTo(PETER);
        assertThat(story(rang(JANE), stoppedRinging(JANE, LegOutcome.BUSY), leg(JANE, "other", 0, LegOutcome.BUSY))
                        .legs())
                .hasSize(1);
    }

    @Test
    void theSecondsOfAGreetingAreNoConversation() {
        Summary call = summary(rang(JANE, PETER), callOf(9), silenceOf(JANE), silenceOf(PETER));

        assertThat(call.outcome()).isEqualTo(Outcome.MISSED);
        assertThat(call.missedReason()).isEqualTo(MissedReason.ABANDONED_AT_VOICEMAIL);
        assertThat(call.talkSeconds()).isZero();
        assertThat(call.ringSeconds()).isEqualTo(3);
    }

    @Test
    void notEvenWhereTheEndWasToldAndTheResultOfTheRingingWasNot() {
        assertThat(summary(rang(JANE), reportedCallOf(9)).outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(summary(rang(JANE), reportedCallOf(9), silenceOf(JANE)).outcome())
                .isEqualTo(Outcome.MISSED);
    }

    @Test
    void whileTheRecordOfTheWinnerIsMissingALostRaceSpeaksForAConversation() {
        Summary call = summary(
                rang(JANE, PETER), reportedCallOf(9), leg(JANE, Facts.legOf(JANE), 0, LegOutcome.ANSWERED_ELSEWHERE));

        assertThat(call.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(call.answeredBy()).isNull();
    }

    @Test
    void theSecondsOfARecordAloneProveNothing() {
        CallStory story = story(rang(JANE), callOf(9));

        assertThat(story.summary().outcome()).isEqualTo(Outcome.MISSED);
        assertThat(words(story)).contains("Plivo's call record counts 9 s, and nothing says who picked up.");
    }

    @Test
    void aRecordingThatNoWebhookToldIsAVoicemail() {
        Summary call = summary(rang(JANE), callOf(14), silenceOf(JANE), recording("kept", 5240L));

        assertThat(call.outcome()).isEqualTo(Outcome.VOICEMAIL);
        assertThat(call.voicemail()).isEqualTo(new Voicemail("https://media.example/kept.mp3", 5, "kept"));
    }

    @Test
    void aRecordingOfAConversationIsNone() {
        Summary call = summary(rang(JANE), callOf(14), talkOf(JANE, 14), recording("kept", 5240L));

        assertThat(call.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(call.voicemail()).isNull();
    }

    @Test
    void anAddressThatWasToldStays() {
        Summary call = summary(rang(JANE), recorded(9000L), recording("any-recording", 9000L), callOf(14));

        assertThat(call.voicemail().url()).isEqualTo("https://media.example/any.mp3");
    }

    @Test
    void aCallOfWhichNothingReachedUsHasWhatTheRecordsTell() {
        Summary answered = summary(callOf(20), silenceOf(JANE), talkOf(PETER, 20));
        Summary lone = summary(callOf(0));

        assertThat(answered.line()).isEqualTo(SALES);
        assertThat(answered.startedAt()).isEqualTo(NOON);
        assertThat(answered.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(answered.answeredBy()).isEqualTo(PETER);
        assertThat(lone.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(lone.confirmed()).isTrue();
    }

    @Test
    void aCallToNoLineOfOursStaysRejected() {
        assertThat(summary(calledAnUnknownLine(), callOf(5)).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(summary(calledAnUnknownLine(), callOf(5)).line()).isNull();
    }

    @Test
    void whatAWebhookToldIsNotOverruled() {
        CallStory story = story(
                rang(JANE, PETER),
                dialEnded(UNANSWERED),
                reportedCallOf(9),
                callOf(20),
                talkOf(PETER, 20),
                silenceOf(JANE));

        assertThat(story.summary().outcome()).isEqualTo(Outcome.MISSED);
        assertThat(story.summary().endedAt()).isEqualTo(noonAnd(12));
        assertThat(story.summary().confirmed()).isFalse();
        assertThat(words(story))
                .contains(
                        "Plivo's call record says 20 s; the webhooks said 9 s.",
                        "Plivo's call record says that Peter (desktop) had the call; the webhooks said that nobody"
                                + " had.");
    }

    @Test
    void secondsMayBeRoundedOtherwise() {
        assertThat(summary(rang(JANE), talked(JANE, 20), reportedCallOf(20), callOf(21))
                        .confirmed())
                .isTrue();
        assertThat(summary(rang(JANE), talked(JANE, 20), reportedCallOf(20), callOf(24))
                        .confirmed())
                .isFalse();
    }

    @Test
    void anotherCodeAndAnotherAnswererAreDifferences() {
        HungUp busy = Records.call(new Cause(null, 3010, "Busy Line", "Carrier"), 20, noonAnd(3), noonAnd(23));

        assertThat(words(story(rang(JANE), pickedUp(JANE), reportedCallOf(20), busy)))
                .contains("Plivo's call record says that it ended with Busy Line (3010); the webhooks said with"
                        + " Normal Hangup (4000).");
        assertThat(words(story(rang(JANE, PETER), talked(JANE, 20), reportedCallOf(20), callOf(20), talkOf(PETER, 20))))
                .contains("Plivo's call record says that Peter (desktop) had the call; the webhooks said that"
                        + " Jane (desktop) had.");
    }

    @Test
    void aWrongTimeZoneShowsItself() {
        HungUp hourLater = Records.call(NORMAL, 20, noonAnd(3603), noonAnd(3623));

        assertThat(words(story(rang(JANE), pickedUp(JANE), reportedCallOf(20), hourLater)))
                .anyMatch(sentence -> sentence.contains("PLIVO_TIME_ZONE"));
    }

    @Test
    void ofTwoRecordsOfACallTheLaterIsBelieved() {
        HungUp early = Records.call(NORMAL, 50, noonAnd(3), noonAnd(10));
        HungUp late = Records.call(NORMAL, 20, noonAnd(3), noonAnd(23));
        HungUp earlyAgain = new HungUp(
                digest(early.origin(), "a"),
                early.cause(),
                early.ending(),
                50,
                new CarrierTimes(NOON, noonAnd(3), noonAnd(10)));

        assertThat(summary(rang(JANE), early, late).endedAt()).isEqualTo(noonAnd(23));
        assertThat(summary(rang(JANE), late, earlyAgain).endedAt()).isEqualTo(noonAnd(23));
    }

    @Test
    void withoutARecordNothingIsConfirmed() {
        assertThat(summary(rang(JANE), reportedCallOf(9)).confirmed()).isNull();
        assertThat(summary(rang(JANE), reportedCallOf(9), silenceOf(JANE)).confirmed())
                .isNull();
    }

    @Test
    void theTimelineTellsWhatOnlyTheRecordsKnow() {
        assertThat(words(story(rang(JANE), callOf(20), talkOf(JANE, 20))))
                .contains(
                        "Jane (desktop) and the caller talked for 20 s. Plivo's records say so; no webhook did.",
                        "The call ended (Normal Hangup, 4000), by Caller. Plivo's records say so; no webhook did.");
        assertThat(words(story(rang(JANE), recorded(9000L), reportedCallOf(9), callOf(9), recording("kept", 9000L))))
                .contains("A recording of 9 s was made. Plivo's records say so; no webhook did.");
    }

    @Test
    void theTimelineSaysThatARecordConfirmsTheCall() {
        assertThat(words(story(rang(JANE), talked(JANE, 20), reportedCallOf(20), callOf(20), talkOf(JANE, 20))))
                .last()
                .isEqualTo("Plivo's call record confirms what the webhooks said.");
    }

    @Test
    void noMoreIsAskedOfTheRecordsThanIsMissing() {
        Gaps none = story(rang(JANE), talked(JANE, 20), reportedCallOf(20), callOf(20))
                .gaps();
        Gaps nameless = story(rang(JANE), talkEnded(), callOf(20)).gaps();
        Gaps silent = story(rang(JANE), stoppedRinging(JANE, LegOutcome.BUSY), dialEnded(UNANSWERED), callOf(9))
                .gaps();
        Gaps reported = story(
                        rang(JANE),
                        stoppedRinging(JANE, LegOutcome.BUSY),
                        dialEnded(UNANSWERED),
                        recorded(9000L),
                        callOf(9))
                .gaps();

        assertThat(none.inLegs() || none.inRecordings()).isFalse();
        assertThat(nameless.inLegs()).isTrue();
        assertThat(story(callOf(20)).gaps().inLegs()).isTrue();
        assertThat(silent.inLegs()).isFalse();
        assertThat(silent.inRecordings()).isTrue();
        assertThat(reported.inRecordings()).isFalse();
    }

    private static List<String> words(CallStory story) {
        return story.timeline().stream().map(TimelineEntry::event).toList();
    }
}
