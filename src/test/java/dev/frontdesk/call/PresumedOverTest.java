package dev.frontdesk.call;

import static dev.frontdesk.call.Fact.DialStatus.UNANSWERED;
import static dev.frontdesk.call.Facts.JANE;
import static dev.frontdesk.call.Facts.calledAnUnknownLine;
import static dev.frontdesk.call.Facts.dialEnded;
import static dev.frontdesk.call.Facts.hungUpAfter;
import static dev.frontdesk.call.Facts.legOf;
import static dev.frontdesk.call.Facts.noonAnd;
import static dev.frontdesk.call.Facts.origin;
import static dev.frontdesk.call.Facts.pickedUp;
import static dev.frontdesk.call.Facts.presumedOver;
import static dev.frontdesk.call.Facts.rang;
import static dev.frontdesk.call.Facts.recorded;
import static dev.frontdesk.call.Facts.stoppedRinging;
import static dev.frontdesk.call.Facts.story;
import static dev.frontdesk.call.Facts.summary;
import static dev.frontdesk.call.Facts.talked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.Fact.CarrierTimes;
import dev.frontdesk.call.Fact.LegChanged;
import dev.frontdesk.call.Fact.LegPhase;
import org.junit.jupiter.api.Test;

/** A call whose end nobody reported. */
class PresumedOverTest {

    @Test
    void itIsOverWithTheOutcomeThatItHasBeenGivenSoFar() {
        assertThat(summary(rang(JANE), pickedUp(JANE), presumedOver()).outcome())
                .isEqualTo(Outcome.ANSWERED);
        assertThat(summary(rang(JANE), recorded(9000L), presumedOver()).outcome())
                .isEqualTo(Outcome.VOICEMAIL);
        assertThat(summary(calledAnUnknownLine(), presumedOver()).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(summary(rang(JANE), presumedOver()).outcome()).isEqualTo(Outcome.MISSED);
        assertThat(summary(rang(JANE), presumedOver()).state()).isEqualTo(State.ENDED);
    }

    @Test
    void whyItWasMissedIsSaidWhereItIsKnown() {
        assertThat(summary(rang(JANE), presumedOver()).missedReason()).isNull();
        assertThat(summary(rang(JANE), dialEnded(UNANSWERED), presumedOver()).missedReason())
                .isEqualTo(MissedReason.ABANDONED_AT_VOICEMAIL);
        assertThat(summary(rang(JANE), stoppedRinging(JANE, LegOutcome.UNREACHABLE), presumedOver())
                        .missedReason())
                .isEqualTo(MissedReason.NOBODY_AVAILABLE);
    }

    @Test
    void whenItEndedAndWhyNobodyKnows() {
        Summary call = summary(rang(JANE), pickedUp(JANE), presumedOver());

        assertThat(call.endedAt()).isNull();
        assertThat(call.hangup()).isNull();
        assertThat(call.talkSeconds()).isNull();
    }

    @Test
    void theTalkAndTheRingingAreKnownWhereALegToldThem() {
        LegChanged stopped = new LegChanged(
                origin(EventKind.LEG, null),
                legOf(JANE),
                JANE.endpoint(),
                null,
                JANE,
                LegPhase.ENDED,
                0,
                LegOutcome.NO_ANSWER,
                Facts.ANY_CAUSE,
                new CarrierTimes(null, null, noonAnd(18)));

        assertThat(summary(rang(JANE), talked(JANE, 8), presumedOver()).talkSeconds())
                .isEqualTo(8);
        assertThat(summary(rang(JANE), stopped, presumedOver()).talkSeconds()).isZero();
        assertThat(summary(rang(JANE), stopped, presumedOver()).ringSeconds()).isEqualTo(18);
        assertThat(summary(rang(JANE), presumedOver()).ringSeconds()).isNull();
    }

    @Test
    void aLateEndStillCorrectsIt() {
        Summary call = summary(rang(JANE), presumedOver(), hungUpAfter(30));

        assertThat(call.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(call.endedAt()).isNotNull();
    }

    @Test
    void theTimelineSaysSo() {
        assertThat(story(rang(JANE), presumedOver()).timeline())
                .extracting(TimelineEntry::event)
                .last()
                .asString()
                .contains("never reported");
    }
}
