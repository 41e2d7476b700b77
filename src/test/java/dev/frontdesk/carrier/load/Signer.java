package dev.frontdesk.carrier.load;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Writes the requests of load calls, signed as Plivo does, as the bytes that go over the wire. */
public final class Signer {

    private final ThreadLocal<Mac> mac;
    private final String host;

    /** @param publicUrl the address configured at Plivo */
    public Signer(URI publicUrl, String authToken) {
        this.host = publicUrl.getAuthority();
        this.mac = ThreadLocal.withInitial(() -> mac(authToken));
    }

    byte[] request(LoadCall call, int number) {
        Step step = call.steps().get(number);
        List<String> fillings = call.fillings();
        String nonce = String.valueOf(ThreadLocalRandom.current().nextLong(1L << 60, Long.MAX_VALUE));
        String signature = signature(step.signedText().fill(fillings) + "." + nonce);
        String body = step.body().fill(LoadCall.encoded(fillings));
        String request = "POST " + step.path().fill(fillings) + " HTTP/1.1\r\n"
                + "Host: " + host + "\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: " + body.length() + "\r\n"
                + "X-Plivo-Signature-V3: " + signature + "\r\n"
                + "X-Plivo-Signature-Ma-V3: " + signature + "\r\n"
                + "X-Plivo-Signature-V3-Nonce: " + nonce + "\r\n\r\n" + body;
        return request.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String signature(String text) {
        return Base64.getEncoder().encodeToString(mac.get().doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Mac mac(String token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException none) {
            throw new IllegalStateException("Every Java has HmacSHA256, this one has not.", none);
        }
    }
}
