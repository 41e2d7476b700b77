package dev.frontdesk.carrier.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistrarTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-30T12:00:00Z"));
    private final List<String> changes = new ArrayList<>();
    private final Registrar registrar = new Registrar(clock, (user, is) -> changes.add(user + " " + is));

    @Test
    void theLastPhoneThatRegisteredHasTheAccount() {
        registrar.register("luke", "127.0.0.1", 5070, "udp", 60);
        registrar.register("luke", "127.0.0.1", 5080, "udp", 60);

        assertThat(registrar.find("luke")).get().extracting(Binding::port).isEqualTo(5080);
        assertThat(registrar.find("jane")).isEmpty();
    }

    @Test
    void theGoodbyeOfAnOlderPhoneEndsNothing() {
        registrar.register("luke", "127.0.0.1", 5070, "udp", 60);
        registrar.register("luke", "127.0.0.1", 5080, "udp", 60);

        assertThat(registrar.register("luke", "127.0.0.1", 5070, "udp", 0)).isZero();
        assertThat(registrar.find("luke")).isPresent();
        registrar.register("luke", "127.0.0.1", 5080, "udp", 0);
        assertThat(registrar.find("luke")).isEmpty();
        assertThat(changes).containsExactly("luke true", "luke true", "luke true", "luke false");
    }

    @Test
    void aRegistrationEndsAfterItsTimeAndLastsAnHourAtMost() {
        assertThat(registrar.register("luke", "127.0.0.1", 5070, "udp", 86_400)).isEqualTo(3600);
        assertThat(registrar.register("jane", "127.0.0.1", 5080, "udp", 60)).isEqualTo(60);

        clock.forward(Duration.ofSeconds(61));
        assertThat(registrar.find("luke")).isPresent();
        assertThat(registrar.find("jane")).isEmpty();
        assertThat(changes).endsWith("jane false");
    }

    @Test
    void allOfAnAccountCanBeForgotten() {
        registrar.register("luke", "127.0.0.1", 5070, "udp", 60);

        registrar.forget("luke");

        assertThat(registrar.find("luke")).isEmpty();
    }
}
