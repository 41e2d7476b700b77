package dev.frontdesk.access.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;

/** Checks ID tokens (https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation). The keys are read for each, since they change. */
final class IdTokens {

    private static final int MOST_BYTES = 1 << 20;

    private final OIDCProviderMetadata provider;
    private final ClientID client;

    IdTokens(OIDCProviderMetadata provider, ClientID client) {
        this.provider = provider;
        this.client = client;
    }

    /**
     * The claims of a good token. The library looks at signature, issuer, audience, times (with a minute for clocks that differ)
     * and nonce.
     */
    IDTokenClaimsSet claims(JWT token, Nonce nonce) throws BadJOSEException, JOSEException, IOException {
        IDTokenClaimsSet claims = new IDTokenValidator(
                        provider.getIssuer(),
                        client,
                        algorithm(token),
                        provider.getJWKSetURI().toURL(),
                        new DefaultResourceRetriever(Provider.TO_CONNECT, Provider.TO_ANSWER, MOST_BYTES))
                .validate(token, nonce);
        requireGivenToUs(claims);
        return claims;
    }

    /** One with a public key, and one that the provider says it uses: a token does not choose how it is checked. */
    private JWSAlgorithm algorithm(JWT token) throws BadJOSEException {
        if (token.getHeader().getAlgorithm() instanceof JWSAlgorithm algorithm
                && JWSAlgorithm.Family.SIGNATURE.contains(algorithm)
                && provider.getIDTokenJWSAlgs().contains(algorithm)) {
            return algorithm;
        }
        throw new BadJOSEException("it is signed in another way than the provider says");
    }

    /** A token may be for several programs; it is given to one, which the library does not look at. */
    private void requireGivenToUs(IDTokenClaimsSet claims) throws BadJOSEException {
        AuthorizedParty holder = claims.getAuthorizedParty();
        if (holder != null && !holder.getValue().equals(client.getValue())) {
            throw new BadJOSEException("it was given to another program (azp)");
        }
    }
}
