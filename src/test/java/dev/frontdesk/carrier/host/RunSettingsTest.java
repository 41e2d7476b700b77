package dev.frontdesk.carrier.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunSettingsTest {

    @Test
    void withoutListenOnlyThisMachineReachesIt() {
        assertThat(RunSettings.listen(Map.of()).isLoopbackAddress()).isTrue();
        assertThat(RunSettings.listen(Map.of("LISTEN", " ")).isLoopbackAddress())
                .isTrue();
    }

    @Test
    void listenCanAdmitAllMachines() {
        assertThat(RunSettings.listen(Map.of("LISTEN", "0.0.0.0")).isAnyLocalAddress())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "localhost", "192.0.2.1", "999.1.1.1", "2001:db8::1", ":", "0.0.0.0:8080"})
    void anyOtherValueIsRejectedWithASentence(String listen) {
        assertThatThrownBy(() -> RunSettings.listen(Map.of("LISTEN", listen)))
                .isInstanceOf(NotStarted.class)
                .hasMessageContaining("The setting LISTEN is no address of this machine");
    }
}
