package dev.frontdesk.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointTest {

    @ParameterizedTest
    @CsvSource({
        "sip:jane@phone.plivo.com, <sip:jane@phone.plivo.com>;tag=6U9J4",
        "sip:jane@phone.plivo.com, Jane <sips:jane@PHONE.plivo.com>",
        "sip:jane@phone.plivo.com, jane@phone.plivo.com",
        "sip:jane@phone.plivo.com, sip:jane@phone.plivo.com:5061;transport=tls",
        "+442071838750, 442071838750",
    })
    void theSamePhoneIsKnownHoweverItIsWritten(String one, String other) {
        assertThat(Endpoint.same(one, other)).isTrue();
        assertThat(Endpoint.same(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "sip:jane-1.b@phone.plivo.com, jane-1.b@phone.plivo.com",
        "sip:Jane@Phone.plivo.com, Jane@phone.plivo.com",
        "sip:jane@phone.plivo.com:5060, jane@phone.plivo.com",
        "sip:jane@, sip:jane@",
        "sip:@phone.plivo.com, sip:@phone.plivo.com",
        "sip:a@b@c, sip:a@b@c",
        "sip:jane/a@b, jane/a@b",
    })
    void theKeyIsWhatCounts(String address, String key) {
        assertThat(Endpoint.key(address)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "sip:jane@phone.plivo.com, sip:Jane@phone.plivo.com",
        "sip:jane@phone.plivo.com, sip:jane@app.plivo.com",
        "sip:442071838750@phone.plivo.com, +442071838750",
    })
    void differentPhonesStayDifferent(String one, String other) {
        assertThat(Endpoint.same(one, other)).isFalse();
    }

    @Test
    void noAddressIsNoPhone() {
        assertThat(Endpoint.key(null)).isEmpty();
        assertThat(Endpoint.same(null, null)).isFalse();
        assertThat(Endpoint.same(" ", "")).isFalse();
    }
}
