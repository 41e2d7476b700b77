package dev.frontdesk.call.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.Decision;
import dev.frontdesk.call.EventKind;
import dev.frontdesk.call.Facts;
import dev.frontdesk.call.Parameters;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An event as a line of the journal. */
class JournalLineTest {

    /** In bytes, as the webhooks' filter has it. */
    private static final int LARGEST_BODY = 64 * 1024;

    private static final Instant HEARD = Instant.parse("2026-04-08T12:00:00.123456Z");

    static Stream<Named<CallEvent>> events() {
        return Stream.of(
                named("any", event("a-call", Decision.NONE, Map.of("From", List.of("any")))),
                named("with a decision", event("a-call", Decision.of(Facts.JANE), Map.of("From", List.of("any")))),
                named("that says nothing", event("a-call", Decision.NONE, Map.of())),
                named("of a call with an odd id", event("a b%+&=é", Decision.NONE, Map.of())),
                named("with line feeds and U+0000", event("a", Decision.NONE, Map.of("a\nb", List.of("c\r\u0000")))));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsReadAsItWasWritten(CallEvent event) {
        CallEvent read = JournalLine.read(line(event)).orElseThrow();

        assertThat(read.id()).isEqualTo(event.id());
        assertThat(read.receivedAt()).isEqualTo(event.receivedAt());
        assertThat(read.decision()).isEqualTo(event.decision());
        assertThat(read.decisionText()).isEqualTo(event.decisionText());
        assertThat(read.parametersText()).isEqualTo(event.parametersText());
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsOneLine(CallEvent event) {
        assertThat(new String(JournalLine.write(event), US_ASCII))
                .endsWith("\n")
                .hasLineCount(1);
    }

    /** Each byte that is no UTF-8 becomes U+FFFD, whose three bytes are percent-encoded twice. */
    @Test
    void anEventOfTheLargestBodyFitsIntoALine() {
        String name = "a";
        String value = "\uFFFD".repeat(LARGEST_BODY - name.length() - 1);

        byte[] line = JournalLine.write(event("a-call", Decision.of(Facts.JANE), Map.of(name, List.of(value))));

        assertThat(line).hasSizeBetween(14 * LARGEST_BODY, JournalLine.LONGEST);
    }

    @Test
    void aLineThatWasCutShortAnywhereIsNotWhole() {
        String line = line(event("a-call", Decision.of(Facts.JANE), Map.of("From", List.of("any"))));

        for (int length = 0; length < line.length(); length++) {
            assertThat(JournalLine.read(line.substring(0, length))).isEmpty();
        }
    }

    @Test
    void aLineOfWhichOneCharacterChangedIsNotWhole() {
        String line = line(event("a-call", Decision.NONE, Map.of("From", List.of("any"))));

        for (int at = 0; at < line.length(); at++) {
            String changed = line.substring(0, at) + (char) (line.charAt(at) ^ 1) + line.substring(at + 1);
            assertThat(JournalLine.read(changed)).isEmpty();
        }
    }

    static Stream<Named<String>> strangers() {
        return Stream.of(
                named("a part too few", "a-call LEG 2026-04-08T12:00:00Z "),
                named("a part too many", "a-call LEG 2026-04-08T12:00:00Z  a=b c"),
                named("an unknown kind", "a-call WHISTLE 2026-04-08T12:00:00Z  a=b"),
                named("no time", "a-call LEG yesterday  a=b"),
                named("a broken percent sign", "a-call LEG 2026-04-08T12:00:00Z  %zz"));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void aLineOfAnotherVersionIsLeftAlone(String line) {
        assertThat(JournalLine.read(checksum(line) + " " + line)).isEmpty();
    }

    private static String line(CallEvent event) {
        return new String(JournalLine.write(event), US_ASCII).replace("\n", "");
    }

    /** https://www.rfc-editor.org/rfc/rfc3720#appendix-B.4 */
    private static String checksum(String line) {
        var crc = new CRC32C();
        crc.update(line.getBytes(US_ASCII));
        return Long.toHexString(crc.getValue());
    }

    private static CallEvent event(String call, Decision decision, Map<String, List<String>> said) {
        return new CallEvent(call, EventKind.LEG, Parameters.of(said), decision, HEARD);
    }
}
