package dev.frontdesk.plivo;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Form-encoded text is read whatever comes. */
class FormTextTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("a=1&b=2", Map.of("a", List.of("1"), "b", List.of("2"))),
                Arguments.of("a=2&a=1", Map.of("a", List.of("2", "1"))),
                Arguments.of("a", Map.of("a", List.of(""))),
                Arguments.of("a=", Map.of("a", List.of(""))),
                Arguments.of("=a", Map.of("", List.of("a"))),
                Arguments.of("=", Map.of("", List.of(""))),
                Arguments.of("a=b=c", Map.of("a", List.of("b=c"))),
                Arguments.of("&&a=1&&", Map.of("a", List.of("1"))),
                Arguments.of("a+b=c+d", Map.of("a b", List.of("c d"))),
                Arguments.of("a=%2B%26%3D%25", Map.of("a", List.of("+&=%"))),
                Arguments.of("a=%C3%A9%F0%9F%93%9E", Map.of("a", List.of("é\uD83D\uDCDE"))),
                Arguments.of("a=%00%0d%0A", Map.of("a", List.of("\u0000\r\n"))),
                Arguments.of("a=%", Map.of("a", List.of("%"))),
                Arguments.of("a=%4", Map.of("a", List.of("%4"))),
                Arguments.of("a=%zz%41", Map.of("a", List.of("%zzA"))),
                Arguments.of("%=%-1", Map.of("%", List.of("%-1"))),
                Arguments.of("a=%ff", Map.of("a", List.of("\uFFFD"))),
                Arguments.of("", Map.of()),
                Arguments.of("&", Map.of()));
    }

    @ParameterizedTest(name = "[{0}]")
    @MethodSource("texts")
    void whateverComesIsRead(String text, Map<String, List<String>> parameters) {
        assertThat(FormText.parse(text)).isEqualTo(parameters);
    }

    @Test
    void namesKeepTheOrderInWhichTheyCame() {
        assertThat(FormText.parse("b=1&a=2&c=3&b=4"))
                .containsExactly(entry("b", List.of("1", "4")), entry("a", List.of("2")), entry("c", List.of("3")));
    }
}
