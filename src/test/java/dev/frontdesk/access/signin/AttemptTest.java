package dev.frontdesk.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "evil.example",
                "javascript:alert(1)",
                "/a\r\nLocation: //evil.example",
                "/a b",
                "/a\\..\\b",
                " /a",
            })
    void whatLeadsElsewhereLeadsToThePage(String wanted) {
        assertThat(Attempt.to(wanted).to()).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?outcome=missed&q=%2B49", "/api/docs"})
    void whatIsOursIsKept(String wanted) {
        assertThat(Attempt.to(wanted).to()).isEqualTo(wanted);
    }

    @Test
    void anAddressThatNoCookieHoldsLeadsToThePage() {
        assertThat(Attempt.to("/?q=" + "x".repeat(5000)).to()).isEqualTo("/");
    }

    @Test
    void everyAttemptIsAnotherAndIsReadAsItWasWritten() {
        Attempt attempt = Attempt.to("/");

        assertThat(Attempt.of(attempt.claims())).contains(attempt);
        assertThat(Attempt.to("/").state()).isNotEqualTo(attempt.state());
        assertThat(Attempt.to("/").verifier()).isNotEqualTo(attempt.verifier());
    }
}
