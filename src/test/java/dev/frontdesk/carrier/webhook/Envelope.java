package dev.frontdesk.carrier.webhook;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * A webhook as Plivo signs and writes it, for tests that send it in a way of their own.
 *
 * @param headers those of the signature, and no others
 * @param body form-encoded
 */
public record Envelope(Map<String, String> headers, String body) {

    /** @param target the path beneath the public address, with its query if there is one */
    public static Envelope of(Account account, String method, String target, Map<String, String> parameters) {
        Collection<Map.Entry<String, String>> sorted = new TreeMap<>(parameters).entrySet();
        Signature signature = Signature.of(method, account.publicUrl() + target, sorted, Signature.freshNonce());
        return new Envelope(account.signing().headers(signature, account.authToken()), Form.encode(sorted));
    }
}
