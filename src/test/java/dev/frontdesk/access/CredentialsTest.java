package dev.frontdesk.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CredentialsTest {

    private static final Optional<String> TOKEN = Optional.of("open:sesame");

    @Test
    void bearerAndBasicCarryTheSecretWhateverTheirCase() {
        assertThat(Credentials.in("bearer  open:sesame").open(TOKEN)).isTrue();
        assertThat(Credentials.in("BASIC " + base64("ali:open:sesame")).open(TOKEN))
                .isTrue();
    }

    @Test
    void aSecretThatOnlyBeginsRightDoesNotOpen() {
        assertThat(Credentials.in("Bearer open:sesam").open(TOKEN)).isFalse();
        assertThat(Credentials.in("Bearer open:sesame!").open(TOKEN)).isFalse();
        assertThat(Credentials.in("Basic " + base64("open:sesame")).open(TOKEN)).isFalse();
    }

    @Test
    void withoutATokenInTheSettingsNothingOpens() {
        assertThat(Credentials.in(null).open(Optional.empty())).isFalse();
        assertThat(Credentials.in("Bearer ").open(Optional.empty())).isFalse();
        assertThat(Credentials.in("Basic " + base64(":")).open(Optional.of(""))).isFalse();
    }

    @Test
    void theSecretIsNotInTheirText() {
        assertThat(Credentials.in("Bearer open:sesame").toString()).doesNotContain("sesame");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
