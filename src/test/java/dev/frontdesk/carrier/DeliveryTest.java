package dev.frontdesk.carrier;

import static dev.frontdesk.carrier.Behaviour.answersAfter;
import static dev.frontdesk.carrier.TinyFrontdesk.SALES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.frontdesk.carrier.webhook.Delivery;
import dev.frontdesk.carrier.webhook.Webhook;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private final TinyFrontdesk frontdesk = new TinyFrontdesk();
    private final Scenario call = Scenario.callTo(SALES).when("luke", answersAfter(3));

    @AfterEach
    void close() {
        frontdesk.close();
    }

    @Test
    void repeatedEverythingArrivesTwice() {
        play(call, Delivery.inOrder().repeated());

        assertThat(frontdesk.heardInWords())
                .startsWith("answer StartApp", "answer StartApp", "dial-event DialAnswer", "dial-event DialAnswer")
                .endsWith("dial-result Redirect", "dial-result Redirect", "hangup Hangup", "hangup Hangup");
    }

    @Test
    void aFaultInTheSecondAnswerIsSeenToo() {
        frontdesk.answers("hangup", 500, "", "");

        PlayedCall played = frontdesk.carrier().play(call, Delivery.inOrder().repeated());

        assertThat(played.faults()).hasSize(2);
    }

    @Test
    void delayedNoticesArriveAfterTheLastQuestion() {
        play(call, Delivery.inOrder().delayed());

        assertThat(frontdesk.heardInWords())
                .containsExactly(
                        "answer StartApp",
                        "dial-result Redirect",
                        "dial-event DialAnswer",
                        "dial-event DialConnected",
                        "dial-event DialHangup",
                        "dial-event DialHangup",
                        "hangup Hangup");
    }

    @Test
    void swappedNoticesChangePlacesTwoByTwo() {
        play(call, Delivery.inOrder().swappingNeighbours());

        assertThat(frontdesk.heardInWords())
                .startsWith("answer StartApp", "dial-event DialConnected", "dial-event DialAnswer");
    }

    @Test
    void theLastOfAnOddNumberOfSwappedNoticesArrivesAlone() {
        play(call, Delivery.inOrder().swappingNeighbours());

        assertThat(frontdesk.heardInWords()).endsWith("hangup Hangup").hasSize(7);
    }

    @Test
    void aLostWebhookNeverArrivesButIsListed() {
        PlayedCall played = play(call, Delivery.inOrder().losing(webhook -> webhook.isFor("dial-event")));

        assertThat(frontdesk.heardInWords())
                .containsExactly("answer StartApp", "dial-result Redirect", "hangup Hangup");
        assertThat(played.webhooks()).hasSize(7);
    }

    @Test
    void whereTheAnswerAddressCannotBeReachedTheFallbackIsAsked() {
        PlayedCall played = play(call, Delivery.inOrder().losing(webhook -> webhook.isFor("answer")));

        assertThat(frontdesk.heardInWords()).startsWith("fallback StartApp", "voicemail Redirect");
        assertThat(played.expected().outcome()).isEqualTo("voicemail");
    }

    @Test
    void ifTheAnswerIsLostFrontdeskIsAskedTwice() {
        play(call, Delivery.inOrder().losingReplies(webhook -> webhook.isFor("answer")));

        assertThat(frontdesk.heardInWords()).startsWith("answer StartApp", "fallback StartApp");
    }

    @Test
    void whereTheDialResultCannotBeReachedTheCallEnds() {
        PlayedCall played =
                play(Scenario.callTo(SALES), Delivery.inOrder().losing(webhook -> webhook.isFor("dial-result")));

        assertThat(played.expected().hangup().code()).isEqualTo(7012);
        assertThat(played.expected().missedReason()).isEqualTo("nobody-answered");
    }

    @Test
    void theEndMayArriveBeforeTheBeginning() {
        play(call.callerLeavesAfter(2), Delivery.inOrder().sendingTheEndFirst());

        assertThat(frontdesk.heardInWords())
                .containsExactly(
                        "hangup Hangup",
                        "answer StartApp",
                        "dial-event DialHangup",
                        "dial-event DialHangup",
                        "dial-result Redirect");
    }

    @Test
    void anEndThatDependsOnTheAnswerCannotBePostedFirst() {
        assertThatIllegalStateException()
                .isThrownBy(() -> play(call, Delivery.inOrder().sendingTheEndFirst()));
    }

    @Test
    void aPlayedCallCanBeSentAsAnotherOneInAnyOrder() {
        PlayedCall played = play(call, Delivery.inOrder());
        List<Webhook> others = played.retoldAs("another-call");

        frontdesk.carrier().send(others.get(others.size() - 1));

        assertThat(frontdesk.lastHeard("hangup").parameters()).containsEntry("CallUUID", "another-call");
        assertThat(others).extracting(Webhook::path).noneMatch(path -> path.contains(played.callUuid()));
        assertThat(others.get(1).parameters().get("DialBLegUUID"))
                .isEqualTo(others.get(2).parameters().get("DialBLegUUID"))
                .isNotEqualTo(played.webhooks().get(1).parameters().get("DialBLegUUID"));
    }

    private PlayedCall play(Scenario scenario, Delivery delivery) {
        PlayedCall played = frontdesk.carrier().play(scenario, delivery);
        assertThat(played.faults()).isEmpty();
        return played;
    }
}
