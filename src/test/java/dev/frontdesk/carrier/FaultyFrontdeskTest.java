package dev.frontdesk.carrier;

import static dev.frontdesk.carrier.TinyFrontdesk.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.carrier.webhook.Exchange;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Plivo makes of a Frontdesk that answers wrongly. */
class FaultyFrontdeskTest {

    private final TinyFrontdesk frontdesk = new TinyFrontdesk();
    private final Scenario call = Scenario.callTo(SALES);

    @AfterEach
    void close() {
        frontdesk.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Response><Dial ringTime='5'><User>sip:a@b.c</User></Dial></Response>",
                "<Response><Dial action='/done'><User>sip:a@b.c</User></Dial></Response>",
                "<Response><Conference>Sales</Conference></Response>",
                "<html><body>Oops</body></html>"
            })
    void afterAnInvalidAnswerTheFallbackIsAsked(String document) {
        frontdesk.says("answer", document);

        PlayedCall played = frontdesk.carrier().play(call);

        assertThat(played.faults()).singleElement().asString().startsWith("POST /plivo/answer: ");
        assertThat(frontdesk.heardInWords()).startsWith("answer StartApp", "fallback StartApp", "voicemail Redirect");
        assertThat(played.expected().outcome()).isEqualTo("voicemail");
    }

    @Test
    void whereTheFallbackFailsTooTheCallIsOver() {
        frontdesk.answers("answer", 500, "text/html", "<html/>");
        frontdesk.answers("fallback", 200, "text/html", "<html/>");

        PlayedCall played = frontdesk.carrier().play(call);

        assertThat(played.faults()).hasSize(2);
        assertThat(frontdesk.lastHeard("hangup").parameters())
                .containsEntry("HangupCauseCode", "8011")
                .containsEntry("HangupSource", "Error");
        assertThat(played.expected().outcome()).isEqualTo("failed");
    }

    @Test
    void anInvalidDialResultEndsTheCall() {
        frontdesk.says("dial-result", "<Response><Speak>Hello</Speak><Record maxLength='0'/></Response>");

        PlayedCall played = frontdesk.carrier().play(call);

        assertThat(played.expected().hangup().code()).isEqualTo(8012);
        assertThat(played.expected().missedReason()).isEqualTo("nobody-answered");
        assertThat(played.faults()).singleElement().asString().contains("seconds from 2");
    }

    @Test
    void aDialResultThatFailsEndsTheCall() {
        frontdesk.answers("dial-result", 500, "application/xml", "<Response/>");

        PlayedCall played = frontdesk.carrier().play(call);

        assertThat(played.expected().hangup().code()).isEqualTo(7012);
        assertThat(played.faults()).hasSize(1);
    }

    @Test
    void anAnswerAfterTheCallerHasLeftChangesNothingYetIsAFault() {
        frontdesk.answers("dial-result", 500, "application/xml", "<Response/>");

        PlayedCall played = frontdesk.carrier().play(call.callerLeavesAfter(4));

        assertThat(played.expected().hangup().code()).isEqualTo(1000);
        assertThat(played.faults()).hasSize(1);
    }

    @Test
    void aNoticeThatIsRefusedIsAFaultThatTheCallSurvives() {
        frontdesk.answers("dial-event", 503, "", "").answers("hangup", 500, "", "");

        PlayedCall played = frontdesk.carrier().play(call);

        assertThat(played.faults()).hasSize(3).allMatch(fault -> fault.contains("A notice wants a 2xx"));
        assertThat(played.expected().outcome()).isEqualTo("voicemail");
    }

    @Test
    void anAddressOfSomebodyElseIsAFault() {
        frontdesk.says("answer", "<Response><Redirect>https://elsewhere.example/answer</Redirect></Response>");

        PlayedCall played = frontdesk.carrier().play(call);

        assertThat(played.faults()).singleElement().asString().contains("leads away from");
        assertThat(played.expected().hangup().code()).isEqualTo(7014);
    }

    @Test
    void faultsStandInTheTranscript() {
        frontdesk.says("dial-result", "<Response><Hangup reason='late'/></Response>");

        PlayedCall played = frontdesk.carrier().play(call);

        assertThat(played.transcript()).extracting(Exchange::words).anyMatch(words -> words.startsWith("FAULT: "));
    }

    @Test
    void documentsThatLeadInACircleAreFoundOut() {
        frontdesk.says(
                "answer", "<Response><Redirect>https://frontdesk.example.com/plivo/answer</Redirect></Response>");

        PlayedCall played = frontdesk.carrier().play(call);

        assertThat(played.faults()).singleElement().asString().contains("circle");
    }

    @Test
    void whereNobodyListensTheCallFails() {
        URI nowhere = frontdesk.base();
        frontdesk.close();

        PlayedCall played = new Carrier(nowhere, frontdesk.account()).play(call);

        assertThat(played.expected().hangup().code()).isEqualTo(7011);
        assertThat(played.faults()).hasSize(3);
    }
}
