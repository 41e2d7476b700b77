package dev.frontdesk.carrier.sip;

import dev.frontdesk.carrier.CallEnd;
import dev.frontdesk.carrier.Cause;
import dev.frontdesk.carrier.Leaving.Stage;
import dev.frontdesk.carrier.Leg;
import dev.frontdesk.carrier.Parties;
import dev.frontdesk.carrier.sip.media.RtpPort;
import dev.frontdesk.carrier.sip.media.Sound;
import dev.frontdesk.carrier.xml.Verb;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One call of real phones. Its methods are called by the thread of the call, and wait. */
final class SipParties implements Parties {

    private static final int SECONDS_TO_ACKNOWLEDGE = 2;
    private static final int MILLIS_BETWEEN_LOOKS = 250;

    private final CallerSide caller;
    private final Ringer ringer;
    private final Phonebook phonebook;
    private final Voices voices;
    private final Recorder recorder;
    /** What the caller's leaving ends. */
    private volatile CompletableFuture<End> waiting = new CompletableFuture<>();

    private volatile boolean callerLeft;

    /** How something that the caller takes part in has ended. */
    enum End {
        BY_ITSELF,
        CALLER_LEFT,
        CALLEE_LEFT,
        CALLER_DIED,
        CALLEE_DIED
    }

    SipParties(CallerSide caller, Phonebook phonebook, Voices voices, RecordingShelf shelf) {
        this.caller = caller;
        this.phonebook = phonebook;
        this.voices = voices;
        this.ringer = new Ringer(phonebook, caller);
        this.recorder = new Recorder(caller.rtp(), phonebook.timers(), shelf);
        caller.onLeft(this::callerLeft);
    }

    private void callerLeft() {
        callerLeft = true;
        ringer.callerLeft();
        waiting.complete(End.CALLER_LEFT);
    }

    @Override
    public void ring(Ringing ringing) {
        ringer.ring(ringing);
    }

    @Override
    public Happening next() {
        try {
            return ringer.next();
        } catch (InterruptedException stopped) {
            throw stopped();
        }
    }

    @Override
    public boolean rang(Leg leg) {
        return ringer.rang(leg);
    }

    @Override
    public void play(Leg listener, List<Verb> sounds) {
        Sound sound = voices.of(sounds);
        Side side = listener == null ? caller : ringer.phone(listener);
        if (listener == null) {
            caller.beforeAnswer();
            sound = sound.times(0);
        }
        if (side != null) {
            side.rtp().play(sound, () -> {});
        }
    }

    @Override
    public TalkEnd talk(Leg leg, int limit, Instant since) {
        CompletableFuture<End> talk = expectEnd();
        PhoneSide callee = ringer.winner();
        ringer.onLeft(() -> talk.complete(End.CALLEE_LEFT));
        ScheduledFuture<?> watch = phonebook
                .timers()
                .scheduleWithFixedDelay(
                        () -> watch(talk, callee), MILLIS_BETWEEN_LOOKS, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
        End end = await(talk, limit);
        watch.cancel(false);
        caller.rtp().listen(RtpPort.Listener.NOBODY);
        ringer.dropAll();
        return switch (end) {
            case CALLEE_LEFT -> new TalkEnd(now(), Cause.NORMAL, "Callee", false);
            case CALLER_LEFT -> new TalkEnd(now(), Cause.NORMAL, "Caller", true);
            case CALLEE_DIED -> new TalkEnd(now(), Cause.MEDIA_TIMEOUT, "Plivo", false);
            case CALLER_DIED -> new TalkEnd(now(), Cause.MEDIA_TIMEOUT, "Plivo", true);
            case BY_ITSELF -> new TalkEnd(now(), Cause.TALK_LIMIT, "Plivo", false);
        };
    }

    private void watch(CompletableFuture<End> talk, PhoneSide callee) {
        if (caller.isDead(voices.longestSilence())) {
            talk.complete(End.CALLER_DIED);
        } else if (callee.isDead(voices.longestSilence())) {
            talk.complete(End.CALLEE_DIED);
        }
    }

    @Override
    public Passage hear(Verb sound, Stage stage, int seconds, Instant since) {
        Sound heard = voices.of(sound);
        CompletableFuture<End> end = expectEnd();
        if (sound.name().equals("PreAnswer")) {
            caller.beforeAnswer();
        } else {
            answer();
        }
        caller.rtp().play(heard, () -> end.complete(End.BY_ITSELF));
        boolean left = await(end, Integer.MAX_VALUE) == End.CALLER_LEFT;
        caller.rtp().stopPlaying();
        return new Passage(now(), left);
    }

    @Override
    public Take record(Verb record, Instant since) {
        CompletableFuture<End> end = expectEnd();
        answer();
        return recorder.record(record, end);
    }

    @Override
    public void release(CallEnd end) {
        ringer.dropAll();
        caller.end(end);
    }

    private void answer() {
        if (caller.answer()) {
            await(caller.acknowledged().thenApply(done -> End.BY_ITSELF), SECONDS_TO_ACKNOWLEDGE);
        }
    }

    private CompletableFuture<End> expectEnd() {
        CompletableFuture<End> end = new CompletableFuture<>();
        waiting = end;
        if (callerLeft) {
            end.complete(End.CALLER_LEFT);
        }
        return end;
    }

    private static End await(CompletableFuture<End> end, int seconds) {
        try {
            return end.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException over) {
            return End.BY_ITSELF;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException stopped) {
            throw stopped();
        }
    }

    private static IllegalStateException stopped() {
        Thread.currentThread().interrupt();
        return new IllegalStateException("The switch is stopping.");
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
