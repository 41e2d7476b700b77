package dev.frontdesk.plivo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Block;
import dev.frontdesk.directory.Line;
import dev.frontdesk.directory.Ringing;
import dev.frontdesk.directory.Ringing.Greeting;
import dev.frontdesk.directory.Ringing.Stage;
import dev.frontdesk.directory.Snapshot;
import dev.frontdesk.plivo.xml.Response;
import dev.frontdesk.routing.Routing;
import jakarta.xml.bind.JAXB;
import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The documents that Plivo gets, as text. */
class CallScriptTest {

    private static final String CALL = "11111111-2222-3333-4444-555555555555";
    private static final String BASE = "https://frontdesk.example.com/plivo/calls/" + CALL;
    private static final CallbackUrls URLS = new CallbackUrls(URI.create("https://frontdesk.example.com"), CALL);
    private static final Line SALES = new Line(1, "R & D <1>", "sip:sales@phone.plivo.com", "+442071838750");
    private static final App JANE = new App(1, "Jane", 11, "desk", "sip:jane@phone.plivo.com", null);
    private static final App LUKE = new App(2, "Luke", 12, "mobile", null, "+491511234567");

    @Test
    void aStageIsADialWithTheNameOfTheLineAndAddressesOfItsOwn() {
        assertThat(answer(ringing(null, new Stage(null, 25, false))))
                .contains("action=\"" + BASE + "/stages/1/dial-result\"")
                .contains("callbackUrl=\"" + BASE + "/stages/1/dial-event\"")
                .contains("timeout=\"25\"")
                .contains("callerName=\"R &amp; D &lt;1&gt;\"")
                .contains("callerId=\"+442071838750\"")
                .doesNotContain("confirm", "dialMusic", "Speak");
    }

    @Test
    void theNextStageAsksForAKey() {
        Ringing ringing = ringing(null, new Stage(List.of(1L), 15, false), new Stage(List.of(2L), 30, true));

        assertThat(after(1, ringing))
                .contains("<Number>+491511234567</Number>")
                .contains("confirmSound=\"" + BASE + "/stages/2/confirm\"")
                .contains("confirmKey=\"1\"")
                .contains("confirmTimeout=\"15\"");
        assertThat(after(2, ringing)).contains("<Speak>Sorry, nobody can take your call right now.", "<Record ");
    }

    @Test
    void aWelcomeIsSaidBeforeTheFirstStageAlone() {
        Ringing ringing = new Ringing(
                null,
                List.of(Stage.EVERYONE, Stage.EVERYONE),
                new Greeting("Guten Tag & <willkommen>", "de-DE", "Polly.Vicki", null),
                null,
                null,
                true,
                true,
                "https://example.com/music.mp3",
                false);

        assertThat(answer(ringing))
                .contains(
                        "<Speak language=\"de-DE\" voice=\"Polly.Vicki\">Guten Tag &amp; &lt;willkommen&gt;</Speak><Dial ")
                .contains("dialMusic=\"" + BASE + "/stages/1/ring-back\"")
                .doesNotContain("callerName");
        assertThat(after(1, ringing)).doesNotContain("Guten Tag");
    }

    @Test
    void withoutVoicemailTheGreetingEndsTheCall() {
        Ringing ringing = new Ringing(
                null,
                List.of(Stage.EVERYONE),
                null,
                new Greeting(null, null, null, "https://example.com/sorry.mp3"),
                null,
                false,
                true,
                null,
                true);

        assertThat(after(1, ringing))
                .isEqualTo("<Response><Play>https://example.com/sorry.mp3</Play><Hangup/></Response>");
    }

    @Test
    void aBlockedCallerIsRejectedOrFindsTheLineBusy() {
        assertThat(blocked(Block.Action.REJECT)).isEqualTo("<Response><Hangup reason=\"rejected\"/></Response>");
        assertThat(blocked(Block.Action.BUSY)).isEqualTo("<Response><Hangup reason=\"busy\"/></Response>");
        assertThat(blocked(Block.Action.VOICEMAIL)).contains("<Record ").doesNotContain("Dial");
    }

    @Test
    void aNameThatIsTooLongForPlivoIsCut() {
        Line line = new Line(1, "\uD83D\uDCDE".repeat(80), "sip:sales@phone.plivo.com", null);
        String document = text(CallScript.answer(
                Routing.plan(Snapshot.of(1, List.of(line), List.of(JANE)), to(), "any", Instant.EPOCH), URLS));

        assertThat(document).contains("callerName=\"" + "\uD83D\uDCDE".repeat(50) + "\"");
    }

    @Test
    void aColleagueHearsForWhichLineTheCallIs() {
        assertThat(text(CallScript.confirm(SALES)))
                .isEqualTo("<Response><Speak>A call for R &amp; D &lt;1&gt;. Press 1 to take it.</Speak></Response>");
        assertThat(text(CallScript.confirm(null))).contains("You have a call. Press 1");
        assertThat(text(CallScript.ringBack("https://example.com/a.mp3")))
                .isEqualTo("<Response><Play loop=\"0\">https://example.com/a.mp3</Play></Response>");
    }

    private static String answer(Ringing ringing) {
        return text(CallScript.answer(
                Routing.plan(directory(ringing, List.of()), to(), "sip:any@example.com", Instant.EPOCH), URLS));
    }

    private static String after(int stage, Ringing ringing) {
        return text(CallScript.after(
                stage,
                Routing.onward(directory(ringing, List.of()), to(), "sip:any@example.com", Instant.EPOCH),
                URLS));
    }

    private static String blocked(Block.Action action) {
        Block block = new Block(1, "+49*", "49*", action, null);
        return text(CallScript.answer(
                Routing.plan(directory(Ringing.DEFAULT, List.of(block)), to(), "4930123456", Instant.EPOCH), URLS));
    }

    private static Snapshot directory(Ringing ringing, List<Block> blocked) {
        return new Snapshot(
                1,
                List.of(SALES),
                List.of(JANE, LUKE),
                null,
                null,
                List.of(new Snapshot.Rule(1, ringing)),
                null,
                blocked);
    }

    private static Ringing ringing(Greeting welcome, Stage... stages) {
        return new Ringing(null, List.of(stages), welcome, null, null, true, true, null, true);
    }

    private static List<String> to() {
        return List.of("sip:sales@phone.plivo.com");
    }

    private static String text(Response document) {
        StringWriter xml = new StringWriter();
        JAXB.marshal(document, xml);
        return xml.toString()
                .replaceFirst("(?s)^<\\?.*?\\?>\\s*", "")
                .replaceAll(">\\s+<", "><")
                .strip();
    }
}
