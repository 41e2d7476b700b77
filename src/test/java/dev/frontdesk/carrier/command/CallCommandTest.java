package dev.frontdesk.carrier.command;

import static dev.frontdesk.carrier.TinyFrontdesk.SALES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.frontdesk.carrier.TinyFrontdesk;
import dev.frontdesk.carrier.options.Abort;
import dev.frontdesk.carrier.webhook.Account;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
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
        frontdesk.answers("route", 200, "application/json", "{\"open\": true, \"blocked\": null}");
        frontdesk.answers("calls/", 200, "application/json", "{\"state\": \"ended\", \"outcome\": \"missed\"}");
    }

    @AfterEach
    void close() {
        frontdesk.close();
    }

    @Test
    void printsTheCallItsXmlAndTheLog() {
        call("line", "Sales", "answers", "luke/tablet");

        assertThat(printed())
                .contains("00:00  caller160408140203 calls sales160408161440.")
                .contains("POST /plivo/answer StartApp → 200")
                .contains("<User>sip:luke160409112049@phone.plivo.com</User>")
                .contains("00:03  luke160409112049 picks up.")
                .contains("\"outcome\": \"missed\"");
    }

    @Test
    void failsIfTheLogIsWrongAndPrintsTheDifference() {
        int status = call("line", "Sales", "answers", "Luke:5");

        assertThat(status).isEqualTo(1);
        assertThat(printed())
                .contains("00:05  luke160409112049 picks up.")
                .contains("The log is not yet as expected.")
                .contains("WRONG: The log's outcome is missed and should be answered.");
    }

    @Test
    void whoPressesNoKeyDoesNotHaveTheCallWhereOneIsAskedFor() {
        frontdesk.says("answer", """
            <Response><Dial action="https://frontdesk.example.com/plivo/calls/ID/stages/1/dial-result" timeout="20"
                callbackUrl="https://frontdesk.example.com/plivo/calls/ID/stages/1/dial-event" confirmKey="1"
                confirmSound="https://frontdesk.example.com/plivo/calls/ID/stages/1/confirm" confirmTimeout="15">
              <User>sip:jane160408155457@phone.plivo.com</User>
              <User>sip:luke160409112049@phone.plivo.com</User></Dial></Response>""");
        frontdesk.says("confirm", "<Response><Speak>Press 1.</Speak></Response>");

        call("line", "Sales", "answers", "luke,jane:6", "presses", "jane");

        assertThat(printed())
                .contains("00:03  luke160409112049 picks up.")
                .contains("00:06  jane160408155457 picks up.")
                .contains("00:08  jane160408155457 is connected.")
                .contains("WRONG: The log's outcome is missed and should be answered.");
    }

    @Test
    void aCallOfAnotherTimeIsOneToAClosedLineWhereFrontdeskSaysSo() {
        frontdesk.answers("route", 200, "application/json", "{\"open\": false, \"blocked\": null}");

        call("at", "2026-12-25T10:00", "voicemail", "0");

        assertThat(printed()).contains("WRONG: The log's missedReason is absent and should be closed.");
        assertThatExceptionOfType(Abort.class)
                .isThrownBy(() -> call("at", "Christmas"))
                .withMessageContaining("-Dat=2026-12-25T10:00");
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
    void theFirstLineIsCalledByDefault() {
        call();

        assertThat(frontdesk.lastHeard("answer").parameters()).containsEntry("To", "441172050456");
    }

    @Test
    void eachPhoneHasItsOwnBehaviour() {
        call("line", SALES, "busy", "jane", "unreachable", "all", "voicemail", "4");

        assertThat(printed()).contains("jane160408155457: Busy Line.", "luke160409112049: Endpoint Not Registered.");
        assertThat(frontdesk.lastHeard("voicemail").parameters()).containsEntry("RecordingDuration", "4");
    }

    @Test
    void theCallerCanHaveAnyNumberAndHangUp() {
        call("line", SALES, "caller", "+447866555273", "leaves", "6");

        assertThat(frontdesk.lastHeard("answer").parameters()).containsEntry("From", "447866555273");
        assertThat(printed()).contains("00:06  The caller hangs up.");
    }

    @Test
    void anUnknownAppIsReportedWithTheKnownOnes() {
        assertThatExceptionOfType(Abort.class)
                .isThrownBy(() -> call("answers", "paul"))
                .withMessage("Nobody has an app 'paul'. There are: Jane/desktop, Luke/tablet.");
    }

    @Test
    void aMalformedNumberIsExplained() {
        assertThatExceptionOfType(Abort.class)
                .isThrownBy(() -> call("leaves", "soon"))
                .withMessage("-Dleaves=soon is no number of seconds from 0 to 14400; a right one is -Dleaves=6.");
    }

    @Test
    void anUnknownLineIsReportedWithTheKnownOnes() {
        assertThatExceptionOfType(Abort.class)
                .isThrownBy(() -> call("line", "Foo"))
                .withMessageStartingWith("There is no line 'Foo'. There are: Main Office, Sales.");
    }

    @ParameterizedTest
    @CsvSource({
        "talks, -5, 'answers', luke",
        "talks, 14401, 'answers', luke",
        "hangsUp, nobody, 'answers', luke",
        "answers, luke:999, line, Sales",
        "voicemail, 99999, line, Sales",
        "voicemail, '', line, Sales",
        "leaves, 1.5, line, Sales",
        "caller, banana, line, Sales",
        "line, ' ', busy, all",
        "talks, 5, line, Sales",
        "hangsUp, callee, busy, luke",
    })
    void anInvalidOptionPlaysNoCall(String option, String value, String other, String itsValue) {
        assertThatExceptionOfType(Abort.class)
                .isThrownBy(() -> call(option, value, other, itsValue))
                .withMessageContaining("-D" + option);
        assertThat(printed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"luke, luke", "luke, luke/tablet", "tablet, Luke", "all, all", "luke:7, luke160409112049"})
    void aPhoneCannotBothAnswerAndBeBusy(String answers, String busy) {
        assertThatExceptionOfType(Abort.class)
                .isThrownBy(() -> call("answers", answers, "busy", busy))
                .withMessage("-Dbusy=" + busy + " and -Danswers=" + answers
                        + " contradict each other: a phone does one thing. There are: Jane/desktop, Luke/tablet.");
    }

    @ParameterizedTest
    @CsvSource({
        "answers, luke",
        "leaves, 6",
        "busy, all",
        "voicemail, 0",
        "answers, luke:25",
        "unreachable, jane",
        "talks, 600"
    })
    void theCallEndsNow(String option, String value) {
        if (option.equals("talks")) {
            call(option, value, "answers", "all");
        } else {
            call(option, value);
        }

        String end = frontdesk.lastHeard("hangup").parameters().get("EndTime");
        Instant ended = LocalDateTime.parse(end.replace(' ', 'T'))
                .atZone(frontdesk.account().timeZone())
                .toInstant();
        assertThat(Duration.between(ended, Instant.now())).isBetween(Duration.ZERO, Duration.ofSeconds(5));
    }

    @Test
    void ifNothingListensItSaysWhatToStart() {
        frontdesk.close();

        assertThatExceptionOfType(Abort.class).isThrownBy(this::call).withMessageContaining("`mvn -Prun`");
    }

    @Test
    void aRejectedTokenIsExplained() {
        frontdesk.answers("company-numbers", 401, "application/problem+json", "{}");

        assertThatExceptionOfType(Abort.class).isThrownBy(this::call).withMessageContaining("API_TOKEN");
    }

    private int call(String... options) {
        Properties given = new Properties();
        for (int i = 0; i < options.length; i += 2) {
            given.setProperty(options[i], options[i + 1]);
        }
        Account account = frontdesk.account();
        RunningFrontdesk settings = new RunningFrontdesk(
                frontdesk.base(), TinyFrontdesk.PUBLIC_URL, account.authToken(), "any-api-token", account.timeZone());
        return new CallCommand(new PrintStream(printed, true, StandardCharsets.UTF_8), Duration.ofMillis(100))
                .play(settings, given);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
