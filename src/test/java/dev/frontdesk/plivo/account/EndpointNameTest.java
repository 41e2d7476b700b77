package dev.frontdesk.plivo.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.plivo.account.EndpointOwner.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointNameTest {

    @ParameterizedTest
    @CsvSource({
        "sip:jane@phone.plivo.com, jane",
        "sip:jane160408155457@phone.plivo.com, jane",
        "sip:JaneMobile@Phone.Plivo.Com, JaneMobile",
        "sip:jane.o-neil_1@phone.plivo.com, janeoneil1",
        "sip:160408155457@phone.plivo.com, app",
        "sip:007@phone.plivo.com, app007",
        "sip:a234567890123456789012345678901234567890x@phone.plivo.com, a234567890123456789012345",
        "sips:...@phone.plivo.com:5061, app",
    })
    void isWhatPlivoTakesAsAName(String sipEndpoint, String wish) {
        assertThat(EndpointName.from(new EndpointOwner(Kind.APP, 7, 1, "any", sipEndpoint, null)))
                .isEqualTo(wish)
                .matches("[A-Za-z][A-Za-z0-9]{0,24}");
    }
}
