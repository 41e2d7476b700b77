package dev.frontdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"gzip", "GZIP", "deflate, gzip;q=0.5, br", "*", "gzip;q=1.0", "*;q=0, gzip", "br;q=0, gzip"})
    void gzipIsAccepted(String header) {
        assertThat(Gzip.accepts(List.of(header))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "identity", "br, deflate", "gzip;q=0", "gzip; q=0.000", "*, gzip;q=0", "*;q=0", "gzipped"})
    void gzipIsNotAccepted(String header) {
        assertThat(Gzip.accepts(List.of(header))).isFalse();
    }

    @Test
    void noHeaderAsksForNothing() {
        assertThat(Gzip.accepts(null)).isFalse();
        assertThat(Gzip.accepts(List.of("br", "gzip"))).isTrue();
    }
}
