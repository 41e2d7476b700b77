package dev.frontdesk.carrier;

import static dev.frontdesk.carrier.TinyFrontdesk.SALES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallCommandTest {

    private static final String LINES = """
        [{"id": 1, "name": "Main Office", "sipEndpoint": null, "phoneNumber": "+441172050456"},
         {"id": 2, "name": "Sales", "sipEndpoint": "sip:sales160408161440@phone.plivo.com", "phoneNumber": null}]\
        """;
    private static final String USERS = """
        [{"id": 1, "name": "Jane", "numbers": [
           {"id": 1, "label": "desktop", "sipEndpoint": "sip:jane160408155457@phone.plivo.com", "phoneNumber": null}]},
         {"id": 3, "name": "Luke", "numbers": [
           {"id": 5, "label": "tablet", "sipEndpoint": "sip:luke160409112049@phone.plivo.com", "phoneNumber": null}]}]\
        """;

    private final TinyFrontdesk frontdesk = new TinyFrontdesk();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void fillTheDirectory() {
        frontdesk.answers("company-numbers", 200, "application/json", LINES);
        frontdesk.answers("users", 200, "application/json", USERS);
        frontdesk.answers("calls/", 200, "application/json", "{\"state\": \"ended\", \"outcome\": \"missed\"}");
    }

    @AfterEach
    void close() {
        frontdesk.close();
    }

    @Test
    void tellsTheCallItsXmlAndTheLog() {
        call("line", "Sales", "answers", "luke/tablet");

        assertThat(printed())
                .contains("00:00  caller160408140203 calls sales160408161440.")
                .contains("POST /plivo/answer StartApp → 200")
                .contains("<User>sip:luke160409112049@phone.plivo.com</User>")
                .contains("00:03  luke160409112049 picks up.")
                .contains("\"outcome\": \"missed\"");
    }

    @Test
    void endsBadlyWhereTheLogIsWrongAndSaysHow() {
        int status = call("line", "Sales", "answers", "Luke:5");

        assertThat(status).isEqualTo(1);
        assertThat(printed())
                .contains("00:05  luke160409112049 picks up.")
                .contains("The log is not yet as expected.")
                .contains("WRONG: The log's outcome is missed and should be answered.");
    }

    @ParameterizedTest
    @CsvSource({
        "Sales, sip:sales160408161440@phone.plivo.com", "sales, sip:sales160408161440@phone.plivo.com",
        "2, sip:sales160408161440@phone.plivo.com", "sales160408161440, sip:sales160408161440@phone.plivo.com",
        "main office, 441172050456", "+441172050456, 441172050456",
        "unknown, sip:unknown160408000000@phone.plivo.com", "+4930123456, 4930123456"
    })
    void aLineIsCalledByItsNameItsIdOrItsAddress(String wanted, String dialled) {
        call("line", wanted);

        assertThat(frontdesk.lastHeard("answer").parameters()).containsEntry("To", dialled);
    }

    @Test
    void withoutALineTheFirstIsCalled() {
        call();

        assertThat(frontdesk.lastHeard("answer").parameters()).containsEntry("To", "441172050456");
    }

    @Test
    void everyPhoneMayDoSomethingElse() {
        call("line", SALES, "busy", "jane", "unreachable", "all", "voicemail", "4");

        assertThat(printed()).contains("jane160408155457: Busy Line.", "luke160409112049: Endpoint Not Registered.");
        assertThat(frontdesk.lastHeard("voicemail").parameters()).containsEntry("RecordingDuration", "4");
    }

    @Test
    void theCallerMayBeAnybodyAndLeave() {
        call("line", SALES, "caller", "+447866555273", "leaves", "6");

        assertThat(frontdesk.lastHeard("answer").parameters()).containsEntry("From", "447866555273");
        assertThat(printed()).contains("00:06  The caller hangs up.");
    }

    @Test
    void anAppThatIsNotThereIsNamedWithThoseThatAre() {
        assertThatExceptionOfType(Abort.class)
                .isThrownBy(() -> call("answers", "paul"))
                .withMessage("Nobody has an app 'paul'. There are: Jane/desktop, Luke/tablet.");
    }

    @Test
    void aNumberThatIsNoneIsExplained() {
        assertThatExceptionOfType(Abort.class)
                .isThrownBy(() -> call("leaves", "soon"))
                .withMessage("-Dleaves=soon is no number of seconds; a right one is -Dleaves=6.");
    }

    @Test
    void whereNothingListensItSaysWhatToStart() {
        frontdesk.close();

        assertThatExceptionOfType(Abort.class).isThrownBy(this::call).withMessageContaining("`mvn -Prun`");
    }

    @Test
    void aRefusedTokenIsExplained() {
        frontdesk.answers("company-numbers", 401, "application/problem+json", "{}");

        assertThatExceptionOfType(Abort.class).isThrownBy(this::call).withMessageContaining("API_TOKEN");
    }

    private int call(String... options) {
        Properties given = new Properties();
        for (int i = 0; i < options.length; i += 2) {
            given.setProperty(options[i], options[i + 1]);
        }
        Account account = frontdesk.account();
        RunSettings settings = new RunSettings(
                frontdesk.base(), TinyFrontdesk.PUBLIC_URL, account.authToken(), "any-api-token", account.timeZone());
        return new CallCommand(new PrintStream(printed, true, StandardCharsets.UTF_8), Duration.ofMillis(100))
                .play(settings, given);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
