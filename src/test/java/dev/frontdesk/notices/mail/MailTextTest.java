package dev.frontdesk.notices.mail;

import static dev.frontdesk.notices.NoticeKind.CALL_MISSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.notices.AnyCall;
import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailTextTest {

    private static final Optional<URI> PUBLIC_URL = Optional.of(URI.create("https://desk.example.test/phones"));

    @Test
    void itSaysWhoCalledWhichLineWhenAndWhyNobodyHadIt() {
        MailText text = text("Jane", PUBLIC_URL);

        assertThat(text.subject()).isEqualTo("Missed call on Sales from Jane (+491511234567)");
        assertThat(text.plain())
                .startsWith("Missed call on Sales from Jane (+491511234567)\n\n"
                        + "Monday, 30 November 2026, 11:00 (Europe/Berlin)\nThe caller hung up while it rang.\n\n"
                        + "Open the call: https://desk.example.test/phones/?call=a%2Fb\n");
    }

    @Test
    void withoutAPublicAddressThereIsNoLink() {
        assertThat(text("Jane", Optional.empty()).plain()).doesNotContain("Open the call");
        assertThat(text("Jane", Optional.empty()).html()).doesNotContain("href");
    }

    @Test
    void aCallersNameBecomesNeitherHtmlNorALinkNorASecondLine() {
        MailText text = text("<a href=\"https://evil.example\">J.R.\nSmith</a> x@evil.example", PUBLIC_URL);

        assertThat(text.subject()).doesNotContain("\n", "://", "evil.example").contains("J. R. Smith");
        assertThat(text.html()).doesNotContain("<a href=\"https://evil", "://evil", "evil.example");
        assertThat(text.html()).contains("&lt;a href=&quot;");
    }

    private static MailText text(String caller, Optional<URI> publicUrl) {
        return MailText.of(
                CALL_MISSED, "a/b", AnyCall.missedFrom("+491511234567", caller), ZoneId.of("Europe/Berlin"), publicUrl);
    }
}
