package dev.frontdesk.plivo.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.plivo.account.AtPlivo.SipUser;
import dev.frontdesk.plivo.account.Place.Kind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PasswordTest {

    @Test
    void eachIsAnotherAndPlivoTakesIt() {
        assertThat(Stream.generate(Password::random).limit(100))
                .doesNotHaveDuplicates()
                .allMatch(password -> password.matches("[A-Za-z2-9]{24}"));
    }

    @Test
    void isInNoText() {
        Place jane = new Place(Kind.APP, 7, 1, "Jane mobile", "sip:jane@phone.plivo.com", null);
        Shown shown = new Shown(jane, new SipUser("1", "jane", null, null, false), "hush");

        assertThat(shown.toString()).doesNotContain("hush");
        assertThat(AppliedJson.PasswordJson.of(shown).toString()).doesNotContain("hush");
    }
}
