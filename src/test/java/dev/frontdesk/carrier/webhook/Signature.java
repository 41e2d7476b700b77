package dev.frontdesk.carrier.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Plivo's signature V3 of one request. Names and values take part decoded; the port stays; the fragment is no part of it.
 *
 * @see <a href="https://www.plivo.com/docs/voice/concepts/signature-validation">Plivo's signature validation</a>
 */
public record Signature(String signedText, String nonce) {

    private static final Comparator<Map.Entry<String, String>> IN_BYTE_ORDER =
            Map.Entry.<String, String>comparingByKey().thenComparing(Map.Entry.comparingByValue());

    /** @param url the address as configured at Plivo, with its query */
    public static Signature of(
            String method, String url, Collection<Map.Entry<String, String>> parameters, String nonce) {
        String[] parts = url.split("#", 2)[0].split("\\?", 2);
        List<Map.Entry<String, String>> query = parts.length > 1 ? Form.decode(parts[1]) : List.of();
        return new Signature(
                method.equals("GET") ? get(parts[0], query, parameters) : post(parts[0], query, parameters), nonce);
    }

    /** About as long as those seen: twenty decimal digits. */
    static String freshNonce() {
        return ThreadLocalRandom.current()
                .ints(20, 0, 10)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining());
    }

    /** What stands in the header, made with this auth token. */
    public String with(String token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] digest = mac.doFinal((signedText + "." + nonce).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256, this one has not.", e);
        }
    }

    private static String get(
            String root, List<Map.Entry<String, String>> query, Collection<Map.Entry<String, String>> parameters) {
        List<Map.Entry<String, String>> all = Form.merge(query, parameters);
        return all.isEmpty() ? root : root + "?" + joined(all, "=", "&");
    }

    private static String post(
            String root, List<Map.Entry<String, String>> query, Collection<Map.Entry<String, String>> parameters) {
        if (query.isEmpty() && parameters.isEmpty()) {
            return root;
        }
        // The dot stands only between the two: with parameters alone Plivo signs a bare question mark before them.
        String dot = query.isEmpty() || parameters.isEmpty() ? "" : ".";
        return root + "?" + joined(query, "=", "&") + dot + joined(parameters, "", "");
    }

    private static String joined(Collection<Map.Entry<String, String>> pairs, String between, String separator) {
        return pairs.stream()
                .sorted(IN_BYTE_ORDER)
                .map(pair -> pair.getKey() + between + pair.getValue())
                .collect(Collectors.joining(separator));
    }
}
