package dev.frontdesk.access.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what a browser keeps for us (RFC 7515, HS256). The key comes from the client's secret, which every node has and a
 * restart does not change; another secret ends all sessions. Another installation has another key, even with the same client.
 */
final class Seal {

    private static final String KEY_OF = "frontdesk sessions, first kind, of ";

    private final byte[] key;

    /** @param installation what distinguishes it from all others, such as its address */
    Seal(String clientSecret, String installation) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(clientSecret.getBytes(UTF_8), "HmacSHA256"));
            key = mac.doFinal((KEY_OF + installation).getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }

    /** @param purpose what it is for; it is no good for anything else */
    String sign(String purpose, Map<String, String> claims, Instant end) {
        var all = new JWTClaimsSet.Builder().audience(purpose).expirationTime(Date.from(end));
        claims.forEach(all::claim);
        var signed = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), all.build());
        try {
            signed.sign(new MACSigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("a key of 256 bits signs by HS256", impossible);
        }
        return signed.serialize();
    }

    /** The claims; empty for what we have not signed for this purpose, and for what is past its end. */
    Optional<Map<String, String>> open(String purpose, String text, Instant now) {
        try {
            SignedJWT signed = SignedJWT.parse(text);
            JWTClaimsSet claims = signed.getJWTClaimsSet();
            boolean isGood = signed.getHeader().getAlgorithm().equals(JWSAlgorithm.HS256)
                    && signed.verify(new MACVerifier(key))
                    && claims.getAudience().equals(List.of(purpose))
                    && claims.getExpirationTime() != null
                    && now.isBefore(claims.getExpirationTime().toInstant());
            return isGood ? Optional.of(texts(claims)) : Optional.empty();
        } catch (ParseException | JOSEException notOurs) {
            return Optional.empty();
        }
    }

    private static Map<String, String> texts(JWTClaimsSet claims) {
        Map<String, String> texts = new HashMap<>();
        claims.getClaims().forEach((name, value) -> {
            if (value instanceof String text) {
                texts.put(name, text);
            }
        });
        return texts;
    }
}
