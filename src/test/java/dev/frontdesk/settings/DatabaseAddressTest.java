package dev.frontdesk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @Test
    void herokusFormIsUnderstood() {
        assertThat(at("postgres://jane:secret@db.example.com:5433/frontdesk?sslmode=require"))
                .isEqualTo(new DatabaseAddress(
                        "db.example.com:5433", "frontdesk", "jane", "secret", Map.of("sslmode", "require")));
    }

    @Test
    void theUsualPortNeedNotBeSaid() {
        assertThat(at("postgresql://jane:secret@db.example.com/frontdesk").servers())
                .isEqualTo("db.example.com:5432");
    }

    @Test
    void userAndPasswordArePercentDecodedAndAPlusStaysAPlus() {
        DatabaseAddress address = at("postgres://jane%40home:a+b%2Fc%25%20d:@db.example.com/front%20desk");

        assertThat(address.user()).isEqualTo("jane@home");
        assertThat(address.password()).isEqualTo("a+b/c% d:");
        assertThat(address.name()).isEqualTo("front desk");
    }

    @Test
    void userAndPasswordMayBeParameters() {
        DatabaseAddress address = at("postgres://[::1]/frontdesk?user=jane&password=a%26b&sslmode=require");

        assertThat(address)
                .isEqualTo(new DatabaseAddress("[::1]:5432", "frontdesk", "jane", "a&b", Map.of("sslmode", "require")));
    }

    @Test
    void severalServersMayStandForOneDatabase() {
        assertThat(at("postgres://jane@one,two:5433/frontdesk").servers()).isEqualTo("one:5432,two:5433");
    }

    @Test
    void theDriversFormIsUnderstood() {
        assertThat(DatabaseAddress.from(Map.of(
                        "JDBC_DATABASE_URL",
                        "jdbc:postgresql://db.example.com:5433/frontdesk?user=jane&password=a%2Bb&sslmode=require")))
                .isEqualTo(new DatabaseAddress(
                        "db.example.com:5433", "frontdesk", "jane", "a+b", Map.of("sslmode", "require")));
    }

    @Test
    void herokusFormGoesBeforeTheDrivers() {
        assertThat(DatabaseAddress.from(Map.of(
                                "DATABASE_URL", "postgres://one/frontdesk",
                                "JDBC_DATABASE_URL", "jdbc:postgresql://two/frontdesk"))
                        .servers())
                .isEqualTo("one:5432");
    }

    @Test
    void theAddressesOwnParametersGoBeforeOurs() {
        assertThat(at("postgres://one/front%20desk?connectTimeout=9")
                        .jdbcUrl(Map.of("connectTimeout", "2", "tcpKeepAlive", "true")))
                .startsWith("jdbc:postgresql://one:5432/front+desk?")
                .contains("connectTimeout=9", "tcpKeepAlive=true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://jane:secret@db.example.com/frontdesk",
                "jdbc:postgresql://db.example.com/frontdesk?user=jane&password=secret",
                "postgres://jane:secret@db.example.com",
                "postgres://jane:secret@db.example.com/",
                "postgres://jane:secret@/frontdesk",
                "postgres://jane:secret@db.example.com:port/frontdesk",
                "postgres://jane:secret@db.example.com:65536/frontdesk",
                "postgres://jane:secret%zz@db.example.com/frontdesk",
                "postgres://jane:secret@db.example.com,/frontdesk",
            })
    void aMalformedAddressIsNamedAndNeverRepeated(String url) {
        assertThatThrownBy(() -> at(url))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("DATABASE_URL")
                .hasMessageContaining("postgres://user:password@localhost:5432/frontdesk")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "sslmode=banana, 'sslmode must be one of disable, allow, prefer, require, verify-ca, verify-full.'",
        "targetServerType=banana, targetServerType must be one of any",
        "channelBinding=banana, channelBinding must be one of disable",
        "socketTimeout=banana, socketTimeout must be a whole number",
        "prepareThreshold=banana, 'prepareThreshold must be a whole number, such as 5.'",
    })
    void aParameterThatTheDriverCannotReadIsNamedAndItsValueNeverRepeated(String parameter, String sentence) {
        assertThatThrownBy(() -> at("postgres://jane:secret@db.example.com/frontdesk?" + parameter))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("The setting DATABASE_URL cannot be used: " + sentence)
                .hasMessageNotContainingAny("secret", "banana");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sslmode=REQUIRE",
                "requireAuth=md5,scram-sha-256",
                "prepareThreshold=0",
                "channel_binding=require",
                "options=-c%20jit=off"
            })
    void whatTheDriverTakesOrIgnoresIsTaken(String parameter) {
        assertThat(at("postgres://jane:secret@db.example.com/frontdesk?" + parameter)
                        .parameters())
                .hasSize(1);
    }

    @Test
    void aMissingAddressIsNamedToo() {
        assertThatThrownBy(() -> DatabaseAddress.from(Map.of("DATABASE_URL", " ")))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("DATABASE_URL");
    }

    @Test
    void thePasswordIsNotInItsText() {
        assertThat(at("postgres://jane:secret@db.example.com/frontdesk")).hasToString("db.example.com:5432/frontdesk");
    }

    private static DatabaseAddress at(String url) {
        return DatabaseAddress.from(Map.of("DATABASE_URL", url));
    }
}
