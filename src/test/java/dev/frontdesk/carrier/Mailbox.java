package dev.frontdesk.carrier;

import dev.frontdesk.carrier.Leaving.Stage;
import dev.frontdesk.carrier.Voicemail.Ending;
import dev.frontdesk.carrier.xml.Verb;
import java.util.List;
import java.util.Optional;

/**
 * Plays one Record: the tone, the message, the question how to go on and, once the call is over, that the file is ready.
 *
 * @see <a href="https://www.plivo.com/docs/voice/xml/record/">Record</a>
 */
final class Mailbox {

    private static final int DEFAULT_MAX_LENGTH = 60;

    private final CallInProgress call;
    private final Verb record;

    Mailbox(CallInProgress call, Verb record) {
        this.call = call;
        this.record = record;
    }

    Optional<List<Verb>> play() {
        call.pickUp();
        call.story().voicemailOffered = true;
        call.happens("Beep.");
        Voicemail voicemail = call.scenario().voicemail();
        int patience = call.patience(Stage.RECORDING);
        int limit = record.number("maxLength", DEFAULT_MAX_LENGTH);
        int seconds = Math.min(Math.min(voicemail.seconds(), limit), patience);
        boolean cutOff = seconds == limit && seconds < voicemail.seconds();
        boolean hash = voicemail.ending() == Ending.PRESSES_HASH && hashEnds() && seconds == voicemail.seconds();
        Recording recording = record(seconds);
        if (!cutOff && !hash) {
            call.callerLeaves();
        }
        return proceed(recording, hash ? "#" : "");
    }

    private Recording record(int seconds) {
        Recording recording = Recording.of(call.now(), seconds);
        call.story().recording = recording;
        call.moveBy(seconds);
        call.happens("The caller has said something for " + seconds + " s.");
        call.afterwards(() -> call.post(
                "The recording can be fetched.", record, call.wording().recordingReady(recording)));
        return recording;
    }

    private Optional<List<Verb>> proceed(Recording recording, String digits) {
        boolean left = call.status().equals("completed");
        Optional<List<Verb>> next = call.proceed(
                "The recording is over.", record, call.wording().recorded(call.status(), recording, digits));
        if (left) {
            call.hangUp(Cause.NORMAL, "Caller");
        }
        return next;
    }

    private boolean hashEnds() {
        return record.attribute("finishOnKey", "#").contains("#");
    }
}
