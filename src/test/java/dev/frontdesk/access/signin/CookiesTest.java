package dev.frontdesk.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CookiesTest {

    @Test
    void byHttpsNoNeighbourOfTheHostCanSetIt() {
        Cookie cookie = Cookies.cookie(Cookies.SESSION, "x", Duration.ofHours(1), true);

        assertThat(cookie.getName()).isEqualTo("__Host-frontdesk_session");
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
    }

    @Test
    void noScriptReadsItAndNoOtherSiteSendsIt() {
        Cookie cookie = Cookies.cookie(Cookies.SESSION, "x", Duration.ofHours(1), false);

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(cookie.getMaxAge()).isEqualTo(3600);
    }
}
