package dev.frontdesk.carrier;

import dev.frontdesk.carrier.Parties.Take;
import dev.frontdesk.carrier.xml.Verb;
import java.util.List;
import java.util.Optional;

/**
 * Executes one Record: the tone, the message, the question how to go on and, once the call is over, that the file is
 * ready.
 *
 * @see <a href="https://www.plivo.com/docs/voice/xml/record/">Record</a>
 */
final class Mailbox {

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
        Take take = call.parties().record(record, call.now());
        keep(take);
        if (take.callerLeft()) {
            call.callerLeaves();
        }
        Optional<List<Verb>> next = call.proceed(
                "The recording is over.",
                record,
                call.wording().recorded(call.status(), take.recording(), take.digits()));
        if (take.callerLeft()) {
            call.hangUp(Cause.NORMAL, "Caller");
        }
        return next;
    }

    private void keep(Take take) {
        Recording recording = take.recording();
        call.story().recording = recording;
        call.moveTo(take.until());
        call.happens("The caller has said something for " + recording.seconds() + " s.");
        call.afterwards(() -> call.post(
                "The recording can be fetched.", record, call.wording().recordingReady(recording)));
    }
}
