package dev.frontdesk.plivo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.EventKind;
import dev.frontdesk.call.store.NotRecorded;
import dev.frontdesk.directory.Snapshot;
import dev.frontdesk.plivo.xml.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever fails inside, a caller who waits gets an answer, and no other webhook is acknowledged unrecorded. */
class CallDeskTest {

    private static final String CALL = "11111111-2222-3333-4444-555555555555";
    private static final URI BASE = URI.create("https://frontdesk.example.com");
    private static final CallbackUrls URLS = new CallbackUrls(BASE, CALL);

    static List<CallDesk> failingDesks() {
        return List.of(
                desk(CallDeskTest::noDirectory, event -> {}),
                desk(() -> PlayedCalls.DIRECTORY, CallDeskTest::fullDisk),
                desk(() -> PlayedCalls.DIRECTORY, CallDeskTest::brokenLog));
    }

    @ParameterizedTest
    @MethodSource("failingDesks")
    void aCallerWhoWaitsIsAnsweredWhateverFails(CallDesk desk) {
        assertSays(desk.dialResult(CALL, 1, form("DialStatus", "no-answer"), BASE), CallScript.voicemail(URLS));
        assertSays(desk.dialResult(CALL, 1, conversation(), BASE), CallScript.goodbye());
        assertSays(desk.voicemail(CALL, form("RecordingDuration", "3")), CallScript.goodbye());
    }

    @Test
    void whereNoPlanCanBeMadeACallerLeavesAMessage() {
        CallDesk desk = desk(CallDeskTest::noDirectory, event -> {});

        assertSays(desk.answer(form("Event", "StartApp"), BASE), CallScript.voicemail(URLS));
        assertSays(desk.fallback(form("Event", "StartApp"), BASE), CallScript.voicemail(URLS));
        assertSays(desk.answer(new PlivoForm(Map.of()), BASE), CallScript.notInService());
    }

    @Test
    void whereTheEventCannotBeRecordedTheCallRingsNevertheless() {
        List<CallEvent> recorded = new ArrayList<>();
        Response ringing = desk(() -> PlayedCalls.DIRECTORY, recorded::add).answer(callToSales(), BASE);

        assertThat(recorded).extracting(CallEvent::kind).containsExactly(EventKind.ANSWER);
        for (Consumer<CallEvent> log : List.<Consumer<CallEvent>>of(CallDeskTest::fullDisk, CallDeskTest::brokenLog)) {
            assertSays(desk(() -> PlayedCalls.DIRECTORY, log).answer(callToSales(), BASE), ringing);
        }
    }

    @ParameterizedTest
    @MethodSource("failingDesks")
    void aWebhookWithoutAWaitingCallerFailsSoThatPlivoRepeatsIt(CallDesk desk) {
        assertFails(() -> desk.dialEvent(CALL, 1, form("Event", "DialHangup")));
        assertFails(() -> desk.voicemailReady(CALL, form("RecordUrl", "https://media.plivo.com/a.mp3")));
        assertFails(() -> desk.hangup(form("Event", "Hangup")));
        assertFails(() -> desk.answer(form("Event", "Hangup"), BASE));
        assertFails(() -> desk.fallback(form("CallStatus", "completed"), BASE));
    }

    private static CallDesk desk(Supplier<Snapshot> directory, Consumer<CallEvent> log) {
        return new CallDesk(directory, log, Clock.systemUTC());
    }

    private static Snapshot noDirectory() {
        throw new IllegalStateException("no directory");
    }

    private static void fullDisk(CallEvent event) {
        throw new NotRecorded(event, new IOException("No space left on device"));
    }

    private static void brokenLog(CallEvent event) {
        throw new StackOverflowError();
    }

    private static PlivoForm form(String name, String value) {
        return new PlivoForm(Map.of("CallUUID", List.of(CALL), name, List.of(value)));
    }

    private static PlivoForm conversation() {
        return new PlivoForm(
                Map.of("CallUUID", List.of(CALL), "DialStatus", List.of("completed"), "DialBLegUUID", List.of(CALL)));
    }

    private static PlivoForm callToSales() {
        return form("To", "sip:sales160408161440@phone.plivo.com");
    }

    private static void assertSays(Response said, Response expected) {
        assertThat(said).usingRecursiveComparison().isEqualTo(expected);
    }

    private static void assertFails(ThrowingCallable webhook) {
        assertThatThrownBy(webhook).isInstanceOfAny(RuntimeException.class, Error.class);
    }
}
