package dev.frontdesk.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    private static final List<String> BETWEEN = List.of(
            "", "", " ", "-", "\u2010", "\u2011", "\u2013", "\u2014", "\u2212", ".", "/", "\u00a0", "\u202f", "\u200b",
            "\u2060", "(", ")", "[", "]", "\ufeff", "\u00ad");
    private static final List<String> AROUND =
            List.of("", " ", "\u202a", "\u202c", "\u200e", "\u200b", "\ufeff", "\u00a0");

    /** A number and a way of writing it. */
    record Written(String digits, String text) {}

    @Provide
    Arbitrary<Written> written() {
        Arbitrary<String> digits = Arbitraries.strings()
                .withChars('0', '9')
                .numeric()
                .ofMinLength(7)
                .ofMaxLength(14)
                .map(rest -> "4" + rest);
        Arbitrary<List<String>> between = Arbitraries.of(BETWEEN).list().ofSize(16);
        Arbitrary<String> scheme = Arbitraries.of("", "tel:", "TEL:");
        Arbitrary<String> prefix = Arbitraries.of("+", "00", "");
        return Combinators.combine(digits, between, Arbitraries.of(AROUND), scheme, prefix)
                .as((number, signs, around, before, plus) ->
                        new Written(number, around + before + plus + parted(number, signs) + around))
                .filter(PhoneNumberTest::hasNoTrunkZero);
    }

    /** A zero alone in brackets is no part of the number, as people write it. */
    private static boolean hasNoTrunkZero(Written number) {
        return !number.text().matches("(?s).*\\([^0-9]*0[^0-9]*\\).*");
    }

    private static String parted(String digits, List<String> signs) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            text.append(digits.charAt(i)).append(signs.get(i));
        }
        return text.toString();
    }

    @Property
    void aNumberIsTheSameHoweverItIsWritten(@ForAll("written") Written number) {
        assertThat(PhoneNumber.digits(number.text())).contains(number.digits());
        assertThat(PhoneNumber.e164(number.text())).contains("+" + number.digits());
        assertThat(PhoneNumber.same(number.text(), number.digits())).isTrue();
        assertThat(Endpoint.searchKey(number.text())).isEqualTo(number.digits());
    }

    @Property
    void theUserPartOfAnAddressIsReadLikeTheNumberItself(@ForAll("digits") String digits) {
        for (String user : List.of(digits, "+" + digits, "%2B" + digits, "00" + digits, digits + ";phone-context=+1")) {
            assertThat(Endpoint.searchKey("sip:" + user + "@Gw.example.net:5060;user=phone"))
                    .isEqualTo(digits + "@gw.example.net");
        }
    }

    @Provide
    Arbitrary<String> digits() {
        return Arbitraries.integers()
                .between(1, 9)
                .list()
                .ofMinSize(7)
                .ofMaxSize(15)
                .map(list -> list.stream().map(String::valueOf).collect(Collectors.joining()));
    }

    @Property
    void anyTextIsReadWithoutFailure(@ForAll String text) {
        assertThat(PhoneNumber.digits(text).stream()).allMatch(digits -> digits.matches("[0-9]+"));
        assertThat(PhoneNumber.e164(text).stream()).allMatch(number -> number.matches("\\+[1-9][0-9]{6,14}"));
    }

    @ParameterizedTest
    @CsvSource({
        "+44 (0)20 7123 4567, +442071234567",
        "0044 (0) 20 7123 4567, +442071234567",
        "+44 (20) 7123-4567, +442071234567",
        "tel:+44-20-7123-4567;ext=5, +442071234567",
        "442071234567, +442071234567",
        "\uff0b\uff14\uff14 2071234567, +442071234567",
        "+\u0664\u0664\u0662\u0660\u0667\u0661\u0662\u0663\u0664\u0665\u0666\u0667, +442071234567",
    })
    void aNumberIsKeptAsE164(String text, String e164) {
        assertThat(PhoneNumber.e164(text)).contains(e164);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "tel:",
                "02071234567",
                "+44207",
                "+0442071234567",
                "+4420718387501234",
                "jane",
                "+44 20 x",
                "++442071234567",
                "44+2071234567",
                "sip:442071234567@host",
                "00"
            })
    void whatCanBeNoInternationalNumberIsNone(String text) {
        assertThat(PhoneNumber.e164(text)).isEmpty();
    }

    @Test
    void shortNumbersKeepTheirZeros() {
        assertThat(PhoneNumber.digits("0012")).contains("0012");
        assertThat(PhoneNumber.digits("007")).contains("007");
        assertThat(PhoneNumber.same(null, null)).isFalse();
        assertThat(PhoneNumber.same("jane", "jane")).isFalse();
    }
}
