package dev.frontdesk.carrier.sip;

import dev.frontdesk.carrier.Parties.Take;
import dev.frontdesk.carrier.Recording;
import dev.frontdesk.carrier.sip.SipParties.End;
import dev.frontdesk.carrier.sip.media.RtpPort;
import dev.frontdesk.carrier.sip.media.Sound;
import dev.frontdesk.carrier.sip.media.Tape;
import dev.frontdesk.carrier.xml.Verb;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Executes Record: a tone, then what the caller says until a key, silence, the greatest length, or the caller's leaving.
 *
 * @see <a href="https://www.plivo.com/docs/voice/xml/record/">Record</a>
 */
final class Recorder {

    private static final int DEFAULT_MAX_LENGTH = 60;
    private static final int DEFAULT_SILENCE = 15;
    private static final int MILLIS_BETWEEN_LOOKS = 250;
    private static final Sound BEEP = Sound.tone(1000, 0.5);

    private final RtpPort caller;
    private final ScheduledExecutorService timers;
    private final RecordingShelf shelf;

    Recorder(RtpPort caller, ScheduledExecutorService timers, RecordingShelf shelf) {
        this.caller = caller;
        this.timers = timers;
        this.shelf = shelf;
    }

    /** @param end completed when the caller leaves */
    Take record(Verb record, CompletableFuture<End> end) {
        if (record.attribute("playBeep", "true").equals("true")) {
            CompletableFuture<Void> beeped = new CompletableFuture<>();
            caller.play(BEEP, () -> beeped.complete(null));
            CompletableFuture.anyOf(beeped, end).join();
        }
        StringBuffer digits = new StringBuffer();
        String keys = record.attribute("finishOnKey", "#");
        caller.onKey(key -> {
            if (keys.indexOf(key) >= 0 && !keys.equals("none") && digits.isEmpty()) {
                digits.append(key);
                end.complete(End.BY_ITSELF);
            }
        });
        return take(record, end, digits);
    }

    private Take take(Verb record, CompletableFuture<End> end, StringBuffer digits) {
        Instant began = Instant.now();
        Tape tape = new Tape();
        caller.listen(tape);
        int silence = record.number("timeout", DEFAULT_SILENCE);
        int longest = record.number("maxLength", DEFAULT_MAX_LENGTH);
        ScheduledFuture<?> watch = timers.scheduleWithFixedDelay(
                () -> {
                    boolean full = began.plusSeconds(longest).isBefore(Instant.now());
                    if (full || tape.silentSeconds() >= silence) {
                        end.complete(End.BY_ITSELF);
                    }
                },
                MILLIS_BETWEEN_LOOKS,
                MILLIS_BETWEEN_LOOKS,
                TimeUnit.MILLISECONDS);
        boolean left = end.join() == End.CALLER_LEFT;
        watch.cancel(false);
        caller.listen(RtpPort.Listener.NOBODY);
        caller.onKey(key -> {});
        return kept(tape, began, left, digits.toString());
    }

    private Take kept(Tape tape, Instant began, boolean left, String digits) {
        String id = UUID.randomUUID().toString();
        shelf.keep(id, tape.wav());
        Recording recording = new Recording(id, began, began.plusMillis(tape.millis()));
        return new Take(recording, Instant.now().truncatedTo(ChronoUnit.SECONDS), left, digits);
    }
}
