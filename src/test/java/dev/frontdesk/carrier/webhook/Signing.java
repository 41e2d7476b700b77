package dev.frontdesk.carrier.webhook;

import java.util.LinkedHashMap;
import java.util.Map;

/** How a webhook is signed: rightly, or in one of the ways that a service must cope with. */
public enum Signing {
    RIGHT,
    /** A forger, who does not know the token. */
    WRONG,
    MISSING,
    /** While the account's token is being renewed Plivo signs with both, separated by a comma. */
    WITH_TWO_TOKENS,
    /** The number belongs to a subaccount: only the {@code Ma} signature is made with the main account's token. */
    BY_SUBACCOUNT;

    private static final String OTHER_TOKEN = "another-token-than-the-one-agreed-upon";

    /** The headers for a request; none where the signature is missing. */
    Map<String, String> headers(Signature signature, String token) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (this != MISSING) {
            headers.put("X-Plivo-Signature-V3", own(signature, token));
            headers.put("X-Plivo-Signature-Ma-V3", signature.with(this == WRONG ? OTHER_TOKEN : token));
            headers.put("X-Plivo-Signature-V3-Nonce", signature.nonce());
        }
        return headers;
    }

    private String own(Signature signature, String token) {
        return switch (this) {
            case WRONG, BY_SUBACCOUNT -> signature.with(OTHER_TOKEN);
            case WITH_TWO_TOKENS -> signature.with(OTHER_TOKEN) + "," + signature.with(token);
            default -> signature.with(token);
        };
    }
}
