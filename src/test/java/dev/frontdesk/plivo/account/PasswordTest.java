package dev.frontdesk.plivo.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.plivo.account.ActualState.SipUser;
import dev.frontdesk.plivo.account.EndpointOwner.Kind;
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
        EndpointOwner jane = new EndpointOwner(Kind.APP, 7, 1, "Jane mobile", "sip:jane@phone.plivo.com", null);
        ApplyResult.NewPassword newPassword =
                new ApplyResult.NewPassword(jane, new SipUser("1", "jane", null, null, false), "hush");

        assertThat(newPassword.toString()).doesNotContain("hush");
        assertThat(ApplyResultJson.PasswordJson.of(newPassword).toString()).doesNotContain("hush");
    }
}
