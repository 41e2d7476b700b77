package dev.frontdesk.carrier.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenOptionsTest {

    private static final List<String> KNOWN = List.of("line", "answers");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-Pcall",
                " -Pcall -Dline=Sales -Danswers=luke/tablet",
                "-o -Pcall -Dline=Main Office -D answers=luke --define line=x",
                "-Pcall -Dmaven.repo.local=/somewhere -DskipTests -Duser.timezone=UTC",
                "\"-Dline=Main Office\" -Pcall",
                "-Pcall -Dline=a-Db=c",
            })
    void knownOptionsAreAccepted(String commandLine) {
        assertThat(GivenOptions.strange(commandLine, KNOWN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Pcall -Danwsers=luke",
                "-Danwsers",
                "-D anwsers=luke -Dline=Sales",
                "--define anwsers=luke",
                "\"-Danwsers=Main Office\""
            })
    void aMisspeltOptionIsFound(String commandLine) {
        assertThat(GivenOptions.strange(commandLine, KNOWN)).containsExactly("anwsers");
    }

    @Test
    void theMessageNamesTheKnownOptions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GivenOptions.check(Map.of("MAVEN_CMD_LINE_ARGS", "-Danwsers=luke -DLine=x"), KNOWN))
                .withMessage("There is no option -Danwsers, nor -DLine. There are: -Dline, -Danswers.");
    }

    @Test
    void withoutMavenNothingIsChecked() {
        assertThatCode(() -> GivenOptions.check(Map.of(), List.of())).doesNotThrowAnyException();
    }
}
