package dev.frontdesk.access.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dev.frontdesk.settings.OpenId;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The provider that the settings name, as it described itself. */
final class Provider {

    /** In milliseconds. */
    static final int TO_CONNECT = 3000;

    static final int TO_ANSWER = 5000;

    private final OpenId settings;
    private final URI callback;
    private final OIDCProviderMetadata metadata;

    /**
     * @param callback our address that the browser comes back to
     * @throws SignInFailed if the provider does not answer, or is another one than the settings say
     */
    Provider(OpenId settings, URI callback) throws SignInFailed {
        this.settings = settings;
        this.callback = callback;
        try {
            metadata = OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), TO_CONNECT, TO_ANSWER);
        } catch (GeneralException | IOException failure) {
            throw new SignInFailed(
                    503, "The provider where you sign in does not answer. Try again in a minute.", failure);
        }
    }

    /** Where the browser is sent to. */
    URI address(Attempt attempt) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "email", "profile"), clientId(), callback)
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(attempt.state())
                .nonce(attempt.nonce())
                .codeChallenge(attempt.verifier(), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * What the provider says of the person.
     *
     * @throws SignInFailed if it does not know the code, or what it says is not good
     */
    IDTokenClaimsSet claims(AuthorizationCode code, Attempt attempt) throws SignInFailed {
        JWT token = idToken(code, attempt);
        try {
            return new IdTokens(metadata, clientId()).claims(token, attempt.nonce());
        } catch (BadJOSEException | JOSEException | IOException bad) {
            throw new SignInFailed(
                    403,
                    "What the provider says of you cannot be trusted (" + bad.getMessage() + "). Sign in again.",
                    bad);
        }
    }

    /** Where people end their session at the provider, too; empty if it has no such page. */
    Optional<URI> signOut() {
        return Optional.ofNullable(metadata.getEndSessionEndpointURI())
                .map(end -> new LogoutRequest(end, null, null, clientId(), null, null, null).toURI());
    }

    private JWT idToken(AuthorizationCode code, Attempt attempt) throws SignInFailed {
        var grant = new AuthorizationCodeGrant(code, callback, attempt.verifier());
        HTTPRequest request = new TokenRequest.Builder(metadata.getTokenEndpointURI(), authentication(), grant)
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(TO_CONNECT);
        request.setReadTimeout(TO_ANSWER);
        try {
            TokenResponse response = OIDCTokenResponseParser.parse(request.send());
            if (response instanceof OIDCTokenResponse good) {
                return Optional.ofNullable(good.getOIDCTokens().getIDToken())
                        .orElseThrow(() -> new ParseException("The answer has no ID token"));
            }
            throw new SignInFailed(
                    403,
                    "The provider refused to say who you are ("
                            + response.toErrorResponse().getErrorObject().getCode()
                            + "). Sign in again; if that does not help, the admin checks OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.");
        } catch (ParseException | IOException failure) {
            throw new SignInFailed(503, "The provider does not answer as it should. Try again in a minute.", failure);
        }
    }

    private ClientID clientId() {
        return new ClientID(settings.clientId());
    }

    private ClientAuthentication authentication() {
        Secret secret = new Secret(settings.clientSecret());
        List<ClientAuthenticationMethod> known = metadata.getTokenEndpointAuthMethods();
        boolean wantsPost = known != null
                && known.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                && !known.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return wantsPost ? new ClientSecretPost(clientId(), secret) : new ClientSecretBasic(clientId(), secret);
    }
}
