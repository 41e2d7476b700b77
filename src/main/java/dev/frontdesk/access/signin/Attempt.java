package dev.frontdesk.access.signin;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.util.Map;
import java.util.Optional;

/**
 * What the browser that began to sign in has to bring back, so that nobody ends what another began.
 *
 * @param to the address that the person wanted, below our own
 */
record Attempt(State state, Nonce nonce, CodeVerifier verifier, String to) {

    static Attempt to(String wanted) {
        return new Attempt(new State(), new Nonce(), new CodeVerifier(), ownAddress(wanted));
    }

    /** Anything but a path of ours would make us a signpost to other sites; a longer one would not fit into a cookie. */
    private static String ownAddress(String wanted) {
        boolean isOwn = wanted != null && wanted.matches("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]{0,1500}");
        return isOwn ? wanted : "/";
    }

    Map<String, String> claims() {
        return Map.of("state", state.getValue(), "nonce", nonce.getValue(), "verifier", verifier.getValue(), "to", to);
    }

    /** Of claims that we have signed. */
    static Optional<Attempt> of(Map<String, String> claims) {
        return Optional.of(new Attempt(
                new State(claims.get("state")),
                new Nonce(claims.get("nonce")),
                new CodeVerifier(claims.get("verifier")),
                claims.get("to")));
    }
}
