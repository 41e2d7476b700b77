package dev.frontdesk.pages;

import static dev.frontdesk.carrier.Scenario.callTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.webhook.Account;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clients on the page of the API read the log as they stand there, where their program is installed. */
class ClientsIT {

    private static final Frontdesk FRONTDESK = Frontdesk.running();
    private static final int LONGEST = 22;

    private static String callUuid;

    @BeforeAll
    static void aCallCameIn() {
        var plivo = new Carrier(
                FRONTDESK.base(),
                Account.of(FRONTDESK.publicUrl(), FRONTDESK.plivoAuthToken(), FRONTDESK.plivoTimeZone()));
        callUuid = plivo.play(callTo("sip:sales160408161440@phone.plivo.com")
                        .callerLeavesAfter(5)
                        .at(Instant.parse("2012-07-01T12:00:00Z")))
                .callUuid();
        await().until(() -> FRONTDESK
                .get("/api/calls?state=ended&since=2012-07-01&until=2012-07-02")
                .object()
                .toString()
                .contains(callUuid));
    }

    @ParameterizedTest
    @CsvSource({"sh, sh", "python, python3", "js, node"})
    void readsTheCallsOfADay(String language, String program, @TempDir Path folder) throws Exception {
        assumeThat(isInstalled(program) && (!language.equals("sh") || isInstalled("curl")))
                .isTrue();
        String client = client(language);
        Path file = Files.writeString(folder.resolve(language.equals("js") ? "calls.mjs" : "calls"), client);

        assertThat(client.lines().count()).isLessThanOrEqualTo(LONGEST);
        assertThat(run(program, file.toString(), "2012-07-01", "2012-07-02"))
                .contains(callUuid, "2012-07-01T12:00:00Z");
    }

    private static String client(String language) throws IOException {
        Matcher block = Pattern.compile("(?s)```" + language + "\\n(.*?)```")
                .matcher(Files.readString(Path.of("src/docs/api.md")));
        assertThat(block.find()).as(language).isTrue();
        return block.group(1);
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
        process.environment().put("PUBLIC_URL", FRONTDESK.base().toString());
        process.environment().put("API_TOKEN", FRONTDESK.apiToken());
        Process running = process.start();
        String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).as(output).isZero();
        return output;
    }
}
