package dev.frontdesk.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    @Test
    void theOrderOfNamesAndOfTheValuesOfANameDoesNotCount() {
        assertThat(Parameters.of(Map.of("b", List.of("2", "1"), "a", List.of("3")))
                        .text())
                .isEqualTo("a=3&b=1&b=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "+",
                "%",
                "&=",
                "a=b&c=d",
                "a\u0000b",
                "a\r\nb",
                "\u202Eb",
                "\uD83D\uDCDE",
                "<!-- ]]>",
                "';--",
                "azAZ09.-_",
                "*/@[`{:"
            })
    void whateverWasSaidIsKeptExactly(String text) {
        Parameters said = Parameters.of(Map.of("n" + text, List.of(text), text, List.of("", text)));

        Parameters kept = Parameters.parse(said.text());

        assertThat(kept.first("n" + text)).isEqualTo(text);
        assertThat(kept.text()).isEqualTo(said.text()).isASCII().doesNotContainAnyWhitespaces();
    }

    @Test
    void itReadsLikeWhatWasSent() {
        assertThat(Parameters.of(Map.of(
                                "SIP-H-To", List.of("<sip:a.b@c.d>;x=1 2/3*"), "azAZ09.-_", List.of("*:;@[`{|}~/")))
                        .text())
                .isEqualTo("SIP-H-To=%3Csip%3Aa.b%40c.d%3E%3Bx%3D1+2%2F3*&azAZ09.-_=*%3A%3B%40%5B%60%7B%7C%7D%7E%2F");
    }

    @Test
    void ofSeveralValuesTheFirstInSortedOrderIsTaken() {
        assertThat(Parameters.of(Map.of("To", List.of("b", "a"))).first("To")).isEqualTo("a");
        assertThat(Parameters.parse("To=a&To=b").first("To")).isEqualTo("a");
    }

    @Test
    void aNameThatWasNotSaidHasAnEmptyValue() {
        assertThat(Parameters.of(Map.of()).first("To")).isEmpty();
        assertThat(Parameters.of(Map.of("To", List.<String>of())).first("To")).isEmpty();
        assertThat(Parameters.parse("").first("To")).isEmpty();
    }

    @Test
    void nothingSaidIsEmptyText() {
        assertThat(Parameters.of(Map.of()).text()).isEmpty();
        assertThat(Parameters.parse("").text()).isEmpty();
    }

    /** https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values */
    @Test
    void theDigestIsTheSha256OfTheText() {
        assertThat(Parameters.digest("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
