package dev.frontdesk.plivo;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The signature headers of a webhook, checked for their form: that needs no body.
 *
 * @param nonce the text that was signed together with the webhook
 * @param signatures well-formed signatures, of which one must be valid
 */
record SignatureHeaders(String nonce, List<String> signatures) {

    private static final List<String> NAMES = List.of("X-Plivo-Signature-V3", "X-Plivo-Signature-Ma-V3");
    private static final String NONCE = "X-Plivo-Signature-V3-Nonce";
    /** Plivo sends twenty digits. */
    private static final Pattern ANY_NONCE = Pattern.compile("[!-~]{1,64}");
    /** Base64 of 32 bytes. */
    private static final Pattern ANY_SIGNATURE = Pattern.compile("[A-Za-z0-9+/]{43}=");
    /** An account has two tokens at most, and a subaccount those of its main account beside them. */
    private static final int MOST = 10;

    /** Empty if no body could make the signature valid. */
    static Optional<SignatureHeaders> of(HttpServletRequest request) {
        String nonce = request.getHeader(NONCE);
        List<String> signatures = NAMES.stream()
                .flatMap(name -> Collections.list(request.getHeaders(name)).stream())
                .flatMap(header -> Stream.of(header.split(",", MOST + 1)))
                .map(String::strip)
                .filter(ANY_SIGNATURE.asMatchPredicate())
                .limit(MOST)
                .toList();
        boolean mayBeRight = nonce != null && ANY_NONCE.matcher(nonce).matches() && !signatures.isEmpty();
        return mayBeRight ? Optional.of(new SignatureHeaders(nonce, signatures)) : Optional.empty();
    }

    boolean isRight(SignatureV3 signature, BufferedRequest webhook, String url) {
        return signature.isRight(String.join(",", signatures), nonce, webhook.sentBy(), url, webhook.parameters());
    }
}
