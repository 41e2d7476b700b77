package dev.frontdesk.access.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** A provider that answers whatever a test wants, also what no honest provider would: the ready-made one cannot lie. */
final class StandInProvider implements AutoCloseable {

    private static final String KEY_ID = "the one key";
    private static final RSAKey KEY = newKey();

    private final HttpServer server;
    private volatile int status = 200;
    private volatile String answer = "";

    StandInProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext(
                "/.well-known/openid-configuration", exchange -> send(200, description(issuer()), exchange));
        server.createContext("/keys", exchange -> send(200, new JWKSet(KEY.toPublicJWK()).toString(), exchange));
        server.createContext("/token", exchange -> send(status, answer, exchange));
        server.start();
    }

    URI issuer() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** For the next code. */
    void answers(int status, String body) {
        this.status = status;
        this.answer = body;
    }

    /** For the next code. */
    void answers(JWT idToken) {
        answers(200, """
                {"access_token": "x", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}""".formatted(idToken.serialize()));
    }

    static SignedJWT signed(JWTClaimsSet claims) {
        return signedBy(KEY, claims);
    }

    /** By a key that the provider has not published, under the name of the one that it has. */
    static SignedJWT signedByAnother(JWTClaimsSet claims) {
        return signedBy(newKey(), claims);
    }

    private static SignedJWT signedBy(RSAKey key, JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY_ID).build(), claims);
            token.sign(new RSASSASigner(key));
            return token;
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** By a secret. */
    static SignedJWT signed(JWTClaimsSet claims, byte[] secret) {
        try {
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(secret));
            return token;
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** What everybody can read, and forgers have tried as the secret of HS256. */
    static byte[] publicKey() {
        return KEY.toPublicJWK().toJSONString().getBytes(UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static String description(URI issuer) {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"], "response_types_supported": ["code"],
                 "id_token_signing_alg_values_supported": ["RS256", "HS256", "none"]}""".formatted(issuer);
    }

    private static void send(int status, String json, HttpExchange exchange) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(KEY_ID).generate();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
