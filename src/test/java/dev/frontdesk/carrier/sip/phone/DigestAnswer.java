package dev.frontdesk.carrier.sip.phone;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers a challenge, written a second time so that the switch is not checked by its own digest. */
final class DigestAnswer {

    private DigestAnswer() {}

    static String to(SipMessage response, String header, String method, String uri, String user, String password) {
        String challenge = response.header(header);
        String realm = quoted(challenge, "realm");
        String nonce = quoted(challenge, "nonce");
        String right = md5(md5(user + ":" + realm + ":" + password) + ":" + nonce + ":00000001:abc:auth:"
                + md5(method + ":" + uri));
        return "Digest username=\"" + user + "\", realm=\"" + realm + "\", nonce=\"" + nonce + "\", uri=\"" + uri
                + "\", response=\"" + right + "\", algorithm=MD5, qop=auth, nc=00000001, cnonce=\"abc\"";
    }

    private static String quoted(String challenge, String name) {
        Matcher value = Pattern.compile(name + "=\"([^\"]*)\"").matcher(challenge);
        if (!value.find()) {
            throw new AssertionError("No " + name + " in " + challenge);
        }
        return value.group(1);
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
