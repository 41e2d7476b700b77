package dev.frontdesk.call.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "0151 234, 0151234, 151234",
                "15550, 15550, 15550",
                "+49 151, 49151, none",
                "0049 151, 49151, none",
                "+49 (0)30 90, 493090, none",
                "tel:+4930, 4930, none",
                "820, 820, 820",
                "012, 012, none",
                "12, none, none",
                "Line 24, none, none"
            })
    void aNumberIsSearchedByItsBeginningAndItsEnd(String text, String beginning, String end) {
        Search search = Search.of(text).orElseThrow();

        assertThat(search.beginning()).isEqualTo(beginning);
        assertThat(search.end()).isEqualTo(end);
    }

    @Test
    void namesArePartedByTheSignsOfAscii() {
        assertThat(words("O'Brien-Möller & Söhne <Ltd>")).containsExactly("O", "Brien", "Möller", "Söhne", "Ltd");
        assertThat(words("a\tb_c\\d'e")).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void allWordsOrOneOfTheNumbersMustBeThere() {
        assertThat(Search.of("jane smi").orElseThrow().query()).isEqualTo("('jane':* & 'smi':*)");
        assertThat(Search.of("0151234").orElseThrow().query()).isEqualTo("('0151234':*) | '+0151234':* | '-432151':*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "+", "\u200b"})
    void textWithoutAWordIsNoSearch(String text) {
        assertThat(Search.of(text)).isEmpty();
    }

    private static List<String> words(String text) {
        return Search.of(text).orElseThrow().words();
    }
}
