package dev.frontdesk.plivo;

import static dev.frontdesk.carrier.Behaviour.answersAfter;
import static dev.frontdesk.carrier.Behaviour.unreachable;
import static dev.frontdesk.carrier.Scenario.callTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.CallStory;
import dev.frontdesk.call.LegOutcome;
import dev.frontdesk.call.MissedReason;
import dev.frontdesk.call.Outcome;
import dev.frontdesk.call.State;
import dev.frontdesk.call.Summary;
import dev.frontdesk.carrier.Scenario;
import dev.frontdesk.carrier.expect.Arrivals;
import dev.frontdesk.carrier.expect.PartialExpectation;
import dev.frontdesk.carrier.expect.RecordedCall;
import dev.frontdesk.carrier.webhook.Delivery;
import dev.frontdesk.carrier.webhook.Webhook;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Losses by name, each with what the record then says; the expectation of the random tries is held against them too. */
class LostWebhooksTest {

    private static final Scenario ANY_CALL = callTo("sip:sales160408161440@phone.plivo.com");
    private static final Scenario ANSWERED_CALL =
            ANY_CALL.when("lukehome", answersAfter(4).talking(8));

    private static final Predicate<Webhook> BEGINNING =
            webhook -> webhook.event().equals("StartApp");
    private static final Predicate<Webhook> LEGS = webhook -> webhook.isFor("dial-event");
    private static final Predicate<Webhook> LOST_RACES = webhook ->
            webhook.parameters().getOrDefault("DialBLegHangupCauseCode", "").equals("9000");
    private static final Predicate<Webhook> DIAL_RESULT = webhook -> webhook.isFor("dial-result");
    private static final Predicate<Webhook> RECORDING = webhook -> webhook.isFor("voicemail");
    private static final Predicate<Webhook> END = webhook -> webhook.event().equals("Hangup");

    @Test
    void withoutItsEndACallIsOverOnceTheConversationIs() {
        Summary record =
                reported(ANSWERED_CALL, BEGINNING.or(LEGS).or(DIAL_RESULT)).summary();

        assertThat(record.state()).isEqualTo(State.ENDED);
        assertThat(record.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(record.talkSeconds()).isEqualTo(8);
        assertThat(record.endedAt()).isEqualTo(record.answeredAt().plusSeconds(8));
        assertThat(record.answeredBy().label()).isEqualTo("home");
    }

    @Test
    void whileItRingsNobodyCanSayForHowLong() {
        Summary record = reported(
                        ANY_CALL.when("jane", unreachable()),
                        LEGS.and(webhook -> webhook.parameters()
                                .get("DialBLegHangupCauseCode")
                                .equals("2020")))
                .summary();

        assertThat(record.state()).isEqualTo(State.RINGING);
        assertThat(record.ringSeconds()).isNull();
    }

    @Test
    void withoutNewsOfTheLegsTheWinnerHasNoName() {
        Summary record =
                reported(ANSWERED_CALL, BEGINNING.or(DIAL_RESULT).or(END)).summary();

        assertThat(record.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(record.answeredBy()).isNull();
        assertThat(record.talkSeconds()).isEqualTo(8);
    }

    @Test
    void aLostRaceIsProofOfAnAnswerByNobodyKnown() {
        Summary record = reported(ANSWERED_CALL, LOST_RACES.or(BEGINNING)).summary();

        assertThat(record.state()).isEqualTo(State.IN_PROGRESS);
        assertThat(record.answeredBy()).isNull();
    }

    @Test
    void whereWeOnlyDialledSecondsOnTheClockAreAConversation() {
        assertThat(reported(ANSWERED_CALL, BEGINNING.or(END)).summary().outcome())
                .isEqualTo(Outcome.ANSWERED);
        assertThat(reported(ANSWERED_CALL, LOST_RACES.or(END)).summary().outcome())
                .isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void whereNothingTellsOfTheGreetingItsSecondsCountAsAConversationToo() {
        Summary record = reported(ANY_CALL, BEGINNING.or(LEGS).or(END)).summary();

        assertThat(record.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(record.answeredBy()).isNull();
    }

    @Test
    void aLoneEndIsAFailedCallToTheLineThatItNames() {
        Summary record = reported(ANY_CALL, END).summary();

        assertThat(record.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(record.line().name()).isEqualTo("Sales");
    }

    @Test
    void theEndTellsHowLongItRangWhateverElseIsKnown() {
        assertThat(reported(ANY_CALL, DIAL_RESULT.or(END)).summary().ringSeconds())
                .isEqualTo(20);
        assertThat(reported(ANY_CALL, RECORDING.or(END)).summary().ringSeconds())
                .isEqualTo(20);
    }

    @Test
    void nobodyWasAvailableOnlyIfThatIsKnownOfAll() {
        Delivery failing = Delivery.inOrder().losingReplies(DIAL_RESULT);
        Scenario call = ANY_CALL.everyoneElse(unreachable());

        assertThat(reported(call, failing, BEGINNING.or(LEGS).or(END)).summary().missedReason())
                .isEqualTo(MissedReason.NOBODY_AVAILABLE);
        assertThat(reported(call, failing, LEGS.or(END)).summary().missedReason())
                .isEqualTo(MissedReason.NOBODY_ANSWERED);
        assertThat(reported(call, failing, DIAL_RESULT.or(END)).summary().missedReason())
                .isEqualTo(MissedReason.NOBODY_ANSWERED);
    }

    @Test
    void aLegOfWhichNothingWasHeardHasNoOutcome() {
        CallStory story = reported(ANSWERED_CALL, BEGINNING.or(LOST_RACES).or(END));

        assertThat(story.legs()).hasSize(6);
        assertThat(story.legs().get(5).outcome()).isNull();
        assertThat(story.legs().get(0).outcome()).isEqualTo(LegOutcome.ANSWERED_ELSEWHERE);
    }

    private static CallStory reported(Scenario script, Predicate<Webhook> arriving) {
        return reported(script, Delivery.inOrder(), arriving);
    }

    private static CallStory reported(Scenario script, Delivery delivery, Predicate<Webhook> arriving) {
        RecordedCall call = PlayedCalls.play(script, delivery);
        List<Webhook> webhooks = call.played().webhooks();
        Arrivals arrivals = call.reported(IntStream.range(0, webhooks.size())
                .filter(place -> arriving.test(webhooks.get(place)))
                .boxed()
                .toList());
        CallStory story = ReceivedCall.story(arrivals, (webhook, place) -> ReceivedCall.LATER);
        assertThat(PartialExpectation.of(arrivals).differences(StoryJson.of(arrivals.callUuid(), story)))
                .isEmpty();
        return story;
    }
}
