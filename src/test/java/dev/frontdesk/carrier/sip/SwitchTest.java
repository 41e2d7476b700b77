package dev.frontdesk.carrier.sip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.carrier.ExpectedRecord;
import dev.frontdesk.carrier.ExpectedRecord.ExpectedLeg;
import dev.frontdesk.carrier.PlayedCall;
import dev.frontdesk.carrier.sip.phone.PhoneSound;
import dev.frontdesk.carrier.sip.phone.SoftPhone;
import dev.frontdesk.carrier.sip.phone.SoftPhone.Habit;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls between phones in this process, by real SIP and RTP. */
class SwitchTest {

    private static final int CALLERS_TONE = 440;
    private static final int COLLEAGUES_TONE = 1300;
    private static final int BEEP = 1000;
    private static final int SECOND = 8000;
    private static final double SILENCE = 1;

    private Exchange exchange;
    private SoftPhone caller;

    @BeforeEach
    void open() throws Exception {
        exchange = new Exchange(SILENCE);
        exchange.dials(10, "");
        caller = exchange.phone("caller", CALLERS_TONE);
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void oneAnswersBothHearEachOtherAndTheOthersStop() throws Exception {
        SoftPhone luke = exchange.phone("luke1", COLLEAGUES_TONE);
        SoftPhone jane = exchange.phone("jane1", 700);

        long dialled = System.nanoTime();
        caller.dial("sales");
        soon().until(() -> luke.isRinging() && jane.isRinging());
        assertThat(TimeUnit.NANOSECONDS.toMillis(luke.ringingSince() - dialled)).isLessThan(2000);
        soon().until(() -> caller.log().contains("INVITE 180"));
        luke.pickUp();
        caller.await(200);
        hears(caller, COLLEAGUES_TONE);
        hears(luke, CALLERS_TONE);
        soon().until(() -> jane.stoppedAt() > 0);
        caller.hangUp();

        PlayedCall call = exchange.ended();
        assertThat(call.faults()).isEmpty();
        assertThat(call.expected().outcome()).isEqualTo("answered");
        assertThat(call.expected().answerer()).isEqualTo("sip:luke1@phone.plivo.com");
        assertThat(outcomes(call)).containsExactly("answered-elsewhere", "answered", "unreachable");
        assertThat(call.expected().hangup().source()).isEqualTo("Caller");
        soon().until(() -> !luke.isTalking());
        assertThat(caller.log()).containsOnlyOnce("INVITE 180");
    }

    @Test
    void aColleagueHangsUp() throws Exception {
        SoftPhone luke = exchange.phone("luke1", COLLEAGUES_TONE).when(Habit.PICK_UP);

        caller.dial("sales");
        caller.await(200);
        soon().until(luke::isTalking);
        luke.hangUp();

        ExpectedRecord record = exchange.ended().expected();
        assertThat(record.outcome()).isEqualTo("answered");
        assertThat(record.hangup().source()).isEqualTo("Answer XML");
        soon().until(() -> caller.log().contains("BYE"));
    }

    @Test
    void nobodyAnswersAndTheMessageIsWhole() throws Exception {
        exchange.dials(1, "");
        exchange.takesMessages();
        exchange.phone("luke1", COLLEAGUES_TONE);

        caller.dial("sales");
        caller.await(200);
        soon().atMost(20, TimeUnit.SECONDS).until(() -> hasHeardBeep(caller));
        int before = caller.sound().heardSamples();
        soon().until(() -> caller.sound().heardSamples() > before + 2 * SECOND);
        caller.sound().press('#');

        PlayedCall call = exchange.ended();
        assertThat(call.faults()).isEmpty();
        assertThat(call.expected().outcome()).isEqualTo("voicemail");
        assertThat(outcomes(call)).containsExactly("unreachable", "no-answer", "unreachable");
        byte[] wav = exchange.shelf.get(call.expected().voicemail().recordingId());
        byte[] message = Arrays.copyOfRange(wav, 58, wav.length);
        assertThat(message.length).isGreaterThan(SECOND);
        assertThat(PhoneSound.share(message, CALLERS_TONE)).isGreaterThan(0.95);
        assertThat(caller.sound().heardSamples()).isGreaterThan(2 * SECOND);
    }

    @Test
    void busyDeclinedAndNobody() throws Exception {
        SoftPhone luke = exchange.phone("luke1", COLLEAGUES_TONE).when(Habit.BUSY);
        assertThat(callAndLeave()).containsExactly("unreachable", "busy", "unreachable");

        luke.when(Habit.DECLINE);
        assertThat(callAndLeave()).containsExactly("unreachable", "declined", "unreachable");

        assertThat(luke.register(0)).isEqualTo(200);
        assertThat(callAndLeave()).containsExactly("unreachable", "unreachable", "unreachable");
        assertThat(exchange.frontdesk.lastHeard("dial-result").parameters())
                .containsEntry("DialStatus", "failed")
                .containsEntry("DialRingStatus", "false");
        assertThat(exchange.registered).containsEntry("sip:luke1@phone.plivo.com", false);
    }

    /** The caller leaves in the greeting. */
    private List<String> callAndLeave() throws InterruptedException {
        caller.dial("sales");
        caller.await(200);
        caller.hangUp();
        PlayedCall call = exchange.ended();
        assertThat(call.expected().outcome()).isEqualTo("missed");
        assertThat(call.expected().missedReason()).isIn("abandoned-at-voicemail", "nobody-available");
        return outcomes(call);
    }

    @Test
    void theCallerLeavesWhileItRings() throws Exception {
        SoftPhone luke = exchange.phone("luke1", COLLEAGUES_TONE);

        caller.dial("sales");
        soon().until(luke::isRinging);
        caller.cancel();

        PlayedCall call = exchange.ended();
        assertThat(call.expected().missedReason()).isEqualTo("abandoned");
        assertThat(outcomes(call)).containsExactly("unreachable", "cancelled", "unreachable");
        soon().until(() -> !luke.isRinging());
    }

    @Test
    void theCallerLeavesWhileTheMessageIsRecorded() throws Exception {
        exchange.takesMessages();

        caller.dial("sales");
        caller.await(200);
        soon().atMost(20, TimeUnit.SECONDS).until(() -> hasHeardBeep(caller));
        int before = caller.sound().heardSamples();
        soon().until(() -> caller.sound().heardSamples() > before + 2 * SECOND);
        caller.hangUp();

        PlayedCall call = exchange.ended();
        assertThat(call.faults()).isEmpty();
        assertThat(call.expected().outcome()).isEqualTo("voicemail");
        assertThat(call.expected().hangup().source()).isEqualTo("Caller");
        byte[] wav = exchange.shelf.get(call.expected().voicemail().recordingId());
        assertThat(wav.length).isGreaterThan(SECOND / 2);
    }

    @Test
    void theSwitchStopsInTheMiddleOfACall() throws Exception {
        SoftPhone luke = exchange.phone("luke1", COLLEAGUES_TONE).when(Habit.PICK_UP);

        caller.dial("sales");
        caller.await(200);
        soon().until(luke::isTalking);
        exchange.exchange.close();

        soon().until(() -> !luke.isTalking() && caller.log().contains("BYE"));
        assertThat(exchange.ended().expected().outcome()).isEqualTo("answered");
    }

    @Test
    void twoPickUpAtOnceAndOneHasTheCall() throws Exception {
        SoftPhone luke = exchange.phone("luke1", COLLEAGUES_TONE).when(Habit.PICK_UP);
        SoftPhone jane = exchange.phone("jane1", 700).when(Habit.PICK_UP);
        for (int race = 0; race < 20; race++) {
            caller.dial("sales");
            caller.await(200);
            soon().until(() -> luke.isTalking() != jane.isTalking());
            caller.hangUp();
            PlayedCall call = exchange.ended();
            assertThat(outcomes(call)).containsOnlyOnce("answered").contains("answered-elsewhere");
            assertThat(call.faults()).isEmpty();
            soon().until(() -> !luke.isTalking() && !jane.isTalking());
        }
    }

    @Test
    void wrongPasswordsAndStrangersAreRefused() {
        assertThat(exchange.phone("luke1", "guessed", false, 700).register(300)).isEqualTo(403);
        assertThat(exchange.phone("mallory", "guessed", false, 700).register(300))
                .isEqualTo(403);
        assertThat(exchange.phone("caller", "guessed", false, 700).dial("sales"))
                .isEqualTo(403);
        assertThat(exchange.registered).doesNotContainKey("sip:luke1@phone.plivo.com");
    }

    @Test
    void aPhoneOnTcpIsHeldAndTakenUpAgain() throws Exception {
        SoftPhone luke = exchange.phone("luke1", "password of luke1", true, COLLEAGUES_TONE);
        assertThat(luke.register(300)).isEqualTo(200);

        caller.dial("sales");
        soon().until(luke::isRinging);
        luke.pickUp();
        caller.await(200);
        hears(luke, CALLERS_TONE);
        luke.offer("sendonly").offer("sendrecv");
        hears(caller, COLLEAGUES_TONE);
        luke.hangUp();

        assertThat(exchange.ended().expected().outcome()).isEqualTo("answered");
    }

    @Test
    void aPhoneThatDiesEndsTheCallByTheSilenceOfItsSound() throws Exception {
        SoftPhone luke = exchange.phone("luke1", COLLEAGUES_TONE).when(Habit.PICK_UP);

        caller.dial("sales");
        caller.await(200);
        hears(caller, COLLEAGUES_TONE);
        luke.close();

        PlayedCall call = exchange.ended();
        assertThat(call.expected().outcome()).isEqualTo("answered");
        assertThat(exchange.frontdesk.lastHeard("dial-event").parameters())
                .containsEntry("DialBLegHangupCauseCode", "6020");
    }

    @Test
    void whoPicksUpPressesTheKeyThatIsAskedFor() throws Exception {
        exchange.frontdesk.says("confirm", "<Response><Speak>Press 1.</Speak></Response>");
        exchange.dials(
                10, "confirmKey='1' confirmTimeout='15' confirmSound='https://frontdesk.example.com/plivo/confirm'");
        SoftPhone luke = exchange.phone("luke1", COLLEAGUES_TONE).when(Habit.PICK_UP);
        SoftPhone jane = exchange.phone("jane1", 700).when(Habit.PICK_UP);

        caller.dial("sales");
        soon().until(() -> jane.isTalking() && luke.sound().heardSamples() > SECOND / 4);
        luke.sound().press('2');
        luke.sound().press('1');
        caller.await(200);
        hears(luke, CALLERS_TONE);
        caller.hangUp();

        PlayedCall call = exchange.ended();
        assertThat(call.expected().answerer()).isEqualTo("sip:luke1@phone.plivo.com");
        assertThat(call.faults()).isEmpty();
    }

    private static ConditionFactory soon() {
        return Awaitility.await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(10));
    }

    private static boolean hasHeardBeep(SoftPhone phone) {
        byte[] heard = phone.sound().heard();
        return heard.length > SECOND / 2
                && PhoneSound.share(Arrays.copyOfRange(heard, heard.length - SECOND / 5, heard.length), BEEP) > 0.9;
    }

    /** A tenth of a second of that tone has just been heard. */
    private static void hears(SoftPhone phone, int hertz) {
        soon().until(() -> {
            byte[] heard = phone.sound().heard();
            int from = Math.max(0, heard.length - SECOND / 10);
            return heard.length > SECOND / 5
                    && PhoneSound.share(Arrays.copyOfRange(heard, from, heard.length), hertz) > 0.9;
        });
    }

    private static List<String> outcomes(PlayedCall call) {
        return call.expected().legs().stream().map(ExpectedLeg::outcome).toList();
    }
}
