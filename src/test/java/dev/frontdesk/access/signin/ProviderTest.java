package dev.frontdesk.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import dev.frontdesk.settings.OpenId;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of all that can come from the provider's address, an ID token is taken that is for us, for this sign-in, and for now. */
class ProviderTest {

    private static final String CLIENT = "frontdesk";
    private static final String SECRET = "the secret of the client, 32 bytes";

    private final StandInProvider standIn = new StandInProvider();
    private final Attempt attempt = Attempt.to("/");
    private final Instant now = Instant.now();

    @AfterEach
    void end() {
        standIn.close();
    }

    @Test
    void aGoodTokenSaysWhoSomebodyIs() throws SignInFailed {
        assertThat(claims(StandInProvider.signed(good().build())).getSubject().getValue())
                .isEqualTo("4711");
    }

    @ParameterizedTest
    @ValueSource(ints = {-50, 0, 50})
    void clocksMayDifferByAMinute(int seconds) throws SignInFailed {
        JWTClaimsSet claims =
                good().issueTime(at(seconds)).expirationTime(at(seconds)).build();

        assertThat(claims(StandInProvider.signed(claims))).isNotNull();
    }

    @Test
    void anExpiredTokenIsRefused() {
        assertRefused(StandInProvider.signed(good().expirationTime(at(-70)).build()), "Expired");
    }

    @Test
    void aTokenOfTomorrowIsRefused() {
        assertRefused(StandInProvider.signed(good().issueTime(at(70)).build()), "issue time");
    }

    @Test
    void aTokenForAnotherProgramIsRefused() {
        assertRefused(StandInProvider.signed(good().audience("another").build()), "audience");
        assertRefused(
                StandInProvider.signed(good().audience(List.of("another", CLIENT))
                        .claim("azp", "another")
                        .build()),
                "azp");
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        assertRefused(
                StandInProvider.signed(good().issuer("https://evil.example").build()), "issuer");
        assertRefused(
                StandInProvider.signed(good().issuer(standIn.issuer() + "/").build()), "issuer");
    }

    @Test
    void aTokenOfAnotherSignInIsRefused() {
        assertRefused(
                StandInProvider.signed(
                        good().claim("nonce", Attempt.to("/").nonce().getValue())
                                .build()),
                "nonce");
        assertRefused(StandInProvider.signed(good().claim("nonce", null).build()), "nonce");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub", "exp", "iat", "iss", "aud"})
    void aTokenThatLeavesSomethingOutIsRefused(String claim) {
        assertRefused(StandInProvider.signed(good().claim(claim, null).build()), "");
    }

    @Test
    void aTokenThatTheProviderHasNotSignedIsRefused() {
        JWTClaimsSet claims = good().build();

        assertRefused(StandInProvider.signedByAnother(claims), "signature");
        assertRefused(new PlainJWT(claims), "signed in another way");
        assertRefused(StandInProvider.signed(claims, SECRET.getBytes()), "signed in another way");
        assertRefused(StandInProvider.signed(claims, StandInProvider.publicKey()), "signed in another way");
    }

    @Test
    void aCodeThatIsRevokedOrUsedIsRefused() {
        standIn.answers(400, "{\"error\": \"invalid_grant\"}");

        assertThatThrownBy(this::claims)
                .hasMessageContainingAll("(invalid_grant)", "Sign in again")
                .isInstanceOfSatisfying(
                        SignInFailed.class,
                        failure -> assertThat(failure.status()).isEqualTo(403));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "{}",
                "[]",
                "null",
                "{\"access_token\": \"x\", \"token_type\": \"Bearer\"}",
                "{\"access_token\": \"x\", \"token_type\": \"Bearer\", \"id_token\": \"x\"}",
                "{\"access_token\": \"x\", \"token_type\": \"Bearer\", \"id_token\": 7}",
            })
    void anAnswerThatIsNoneIsNoSignIn(String body) {
        standIn.answers(200, body);
        assertUnavailable();
        standIn.answers(500, body);
        assertThatThrownBy(this::claims).isInstanceOf(SignInFailed.class);
    }

    @Test
    void aProviderThatIsDownIsNoSignIn() {
        standIn.close();

        assertUnavailable();
    }

    @Test
    void anotherProviderThanThatOfTheSettingsIsNone() {
        assertThatThrownBy(() -> provider(URI.create(standIn.issuer() + "/")))
                .isInstanceOf(SignInFailed.class)
                .hasMessageContaining("Try again in a minute");
    }

    private void assertUnavailable() {
        assertThatThrownBy(this::claims)
                .isInstanceOfSatisfying(
                        SignInFailed.class,
                        failure -> assertThat(failure.status()).isEqualTo(503))
                .hasMessageContaining("Try again in a minute");
    }

    private void assertRefused(JWT token, String reason) {
        assertThatThrownBy(() -> claims(token))
                .isInstanceOfSatisfying(
                        SignInFailed.class,
                        failure -> assertThat(failure.status()).isEqualTo(403))
                .hasMessageContainingAll("cannot be trusted", reason, "Sign in again");
    }

    private IDTokenClaimsSet claims(JWT token) throws SignInFailed {
        standIn.answers(token);
        return claims();
    }

    private IDTokenClaimsSet claims() throws SignInFailed {
        return provider(standIn.issuer()).claims(new AuthorizationCode("of this sign-in"), attempt);
    }

    private static Provider provider(URI issuer) throws SignInFailed {
        return new Provider(
                new OpenId(issuer, CLIENT, SECRET, "groups"), URI.create("http://localhost/signin/callback"));
    }

    private JWTClaimsSet.Builder good() {
        return new JWTClaimsSet.Builder()
                .issuer(standIn.issuer().toString())
                .subject("4711")
                .audience(CLIENT)
                .issueTime(at(0))
                .expirationTime(at(60))
                .claim("nonce", attempt.nonce().getValue());
    }

    private Date at(int seconds) {
        return Date.from(now.plusSeconds(seconds));
    }
}
