package dev.frontdesk.plivo.checks;

import dev.frontdesk.operations.Finding;
import java.io.IOException;
import java.net.URI;
import javax.net.ssl.SSLException;

/** Judges the public address by an answer of the {@code Echo}, or of another program that answered in its place. */
final class EchoFinding {

    static final String NAME = "public-address";

    private static final Finding REFUSED = Finding.fault(
            NAME,
            "At PUBLIC_URL our own signature is rejected (403).",
            "A line of the log says which address was compared; the proxy must leave host and path as they are, and each"
                    + " node must have the same PUBLIC_URL and PLIVO_AUTH_TOKEN.");

    private EchoFinding() {}

    static Finding notAsked() {
        return Finding.unknown(
                NAME,
                "Without PUBLIC_URL and PLIVO_AUTH_TOKEN no request can be sent to Frontdesk's public address.",
                "Set both, and ask again.");
    }

    /** Proves nothing but a wrong certificate: many networks block requests from inside to their own public address. */
    static Finding unreachable(IOException failure) {
        String kind = failure.getClass().getSimpleName();
        if (failure instanceof SSLException) {
            return Finding.warning(
                    NAME,
                    "No secure connection to PUBLIC_URL can be made (" + kind + "); Plivo may find the same.",
                    "Look at the certificate of that address.");
        }
        return Finding.unknown(
                NAME,
                "PUBLIC_URL cannot be reached from inside (" + kind + "). Plivo may still reach it.",
                "Try it from outside: POST to /plivo/echo without a signature is answered 403 with nothing in it.");
    }

    /**
     * @param proved true if the answer proves knowledge of our token
     * @param location the target of a redirect; empty if there is none
     */
    static Finding answered(int status, boolean proved, String location) {
        if (status == 200 && proved) {
            return Finding.ok(NAME, "PUBLIC_URL leads back here, and the signature is found right.");
        }
        return switch (status) {
            case 301, 302, 303, 307, 308 -> sentElsewhere(status, location);
            case 403 -> REFUSED;
            case 502, 503, 504 ->
                Finding.fault(
                        NAME,
                        "At PUBLIC_URL a proxy answers (" + status + ") that nobody is behind it.",
                        "Let the proxy lead to Frontdesk's port.");
            default ->
                Finding.fault(
                        NAME,
                        "At PUBLIC_URL something else answers (" + status + "), not a Frontdesk of this account.",
                        "Correct PUBLIC_URL, or where it leads to.");
        };
    }

    private static Finding sentElsewhere(int status, String location) {
        return Finding.warning(
                NAME,
                "PUBLIC_URL sends us elsewhere (" + status + place(location)
                        + "), where a signature is not right any more.",
                "Tell Plivo, and PUBLIC_URL, the address that it leads to.");
    }

    /** Host and scheme alone: the rest may hold anything. */
    private static String place(String location) {
        try {
            URI uri = URI.create(location);
            return uri.getHost() == null ? "" : ", to " + uri.getScheme() + "://" + uri.getHost();
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }
}
