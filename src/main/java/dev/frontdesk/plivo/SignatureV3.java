package dev.frontdesk.plivo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Plivo's signature, version 3: Base64 of the HMAC-SHA256, keyed with the account's token, over the address, the
 * parameters and a nonce. See Plivo's documentation, Voice, Concepts, Signature validation; where its prose and its
 * libraries differ, the form of the Python and Node libraries is followed.
 */
public final class SignatureV3 {

    private final byte[] token;

    public SignatureV3(String token) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * True if one of the signatures is right. The comparison takes the same time wherever the first difference is.
     *
     * @param header one or several signatures, separated by commas; null or empty is never right
     * @param url the address as Plivo has it, with its query, if any
     * @param parameters of the body, decoded; for GET those that are not in the query
     */
    public boolean isRight(
            String header, String nonce, String method, String url, Map<String, List<String>> parameters) {
        if (header == null || nonce == null) {
            return false;
        }
        byte[] expected = of(nonce, method, url, parameters).getBytes(StandardCharsets.US_ASCII);
        return Stream.of(header.split(","))
                .map(String::strip)
                .filter(signature -> !signature.isEmpty())
                .map(signature -> signature.getBytes(StandardCharsets.UTF_8))
                .anyMatch(signature -> MessageDigest.isEqual(expected, signature));
    }

    /** The signature of a request that carries this nonce. */
    public String of(String nonce, String method, String url, Map<String, List<String>> parameters) {
        return of(base(method, url, parameters) + "." + nonce);
    }

    /**
     * Proves that its sender knows the token, and does not reveal it. It is no signature of any request: those are
     * of texts that begin with an address.
     */
    public String proof(String nonce) {
        return of("frontdesk " + nonce);
    }

    /** The text that is signed, without the nonce. */
    static String base(String method, String url, Map<String, List<String>> parameters) {
        String address = url.split("#", 2)[0];
        String root = address.split("\\?", 2)[0];
        SortedMap<String, List<String>> query = new TreeMap<>();
        if (address.length() > root.length()) {
            query.putAll(FormText.parse(address.substring(root.length() + 1)));
        }
        if (method.equals("GET")) {
            parameters.forEach(query::putIfAbsent);
            return query.isEmpty() ? root : root + "?" + joined(query, "=", "&");
        }
        if (query.isEmpty() && parameters.isEmpty()) {
            return root;
        }
        String signedQuery = root + "?" + joined(query, "=", "&");
        return signedQuery
                + (query.isEmpty() || parameters.isEmpty() ? "" : ".")
                + joined(new TreeMap<>(parameters), "", "");
    }

    private static String joined(SortedMap<String, List<String>> parameters, String equals, String and) {
        StringJoiner pairs = new StringJoiner(and);
        parameters.forEach((name, values) -> sorted(values).forEach(value -> pairs.add(name + equals + value)));
        return pairs.toString();
    }

    private static List<String> sorted(List<String> values) {
        List<String> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted;
    }

    private String of(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
