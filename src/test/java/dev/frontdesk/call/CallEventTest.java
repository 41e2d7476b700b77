package dev.frontdesk.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When two events are the same. */
class CallEventTest {

    private static final Instant NOON = Instant.parse("2026-04-08T12:00:00Z");
    private static final Parameters SAID = said("no-answer");

    @Test
    void aWebhookThatComesTwiceIsOneEvent() {
        assertThat(event("a call", EventKind.LEG, SAID).id())
                .isEqualTo(event("a call", EventKind.LEG, SAID).id());
    }

    @Test
    void whenWeHeardOfItAndWhatWeDecidedThenAreNoPartOfIt() {
        var later = new CallEvent("a call", EventKind.LEG, SAID, Decision.of(Facts.JANE), NOON.plusSeconds(60));

        assertThat(later.id()).isEqualTo(event("a call", EventKind.LEG, SAID).id());
    }

    @Test
    void anotherCallAnotherKindAndOtherWordsAreAnotherEvent() {
        assertThat(List.of(
                        event("a call", EventKind.LEG, SAID).id(),
                        event("another call", EventKind.LEG, SAID).id(),
                        event("a call", EventKind.HANGUP, SAID).id(),
                        event("a call", EventKind.LEG, said("busy")).id()))
                .doesNotHaveDuplicates();
    }

    @Test
    void anEventKeepsWhatWasSaidDecidedAndWhen() {
        var event = new CallEvent("a call", EventKind.ANSWER, SAID, Decision.of(Facts.SALES), NOON);

        assertThat(event.callUuid()).isEqualTo("a call");
        assertThat(event.kind()).isEqualTo(EventKind.ANSWER);
        assertThat(event.parameters().first("DialStatus")).isEqualTo("no-answer");
        assertThat(event.decision()).isEqualTo(Decision.of(Facts.SALES));
        assertThat(event.receivedAt()).isEqualTo(NOON);
    }

    @Test
    void receiptIsKeptToTheMicrosecondAsTheDatabaseDoes() {
        var event = new CallEvent("a call", EventKind.LEG, SAID, Decision.NONE, NOON.plusNanos(123_456_789));

        assertThat(event.receivedAt()).isEqualTo(NOON.plusNanos(123_456_000));
    }

    private static CallEvent event(String call, EventKind kind, Parameters said) {
        return new CallEvent(call, kind, said, Decision.NONE, NOON);
    }

    private static Parameters said(String status) {
        return Parameters.of(Map.of("DialStatus", List.of(status)));
    }
}
