package dev.frontdesk.plivo.checks;

import dev.frontdesk.operations.Check;
import dev.frontdesk.operations.Finding;
import dev.frontdesk.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks whether PUBLIC_URL, as written, can be the base address that is configured at Plivo. */
@ApplicationScoped
class PublicUrlCheck implements Check {

    private static final String NAME = "public-url";
    private static final String EXAMPLE =
            "Set it to the base address that is configured at Plivo, such as https://frontdesk.example.com.";

    private static final Finding PLAIN_HTTP = Finding.warning(
            NAME,
            "PUBLIC_URL is not https, so callers' numbers are sent unencrypted.",
            "Put a proxy with a certificate before Frontdesk, and configure the https address at Plivo.");

    private static final Finding NEEDLESS_PORT = Finding.warning(
            NAME,
            "PUBLIC_URL names port 443, the default of https. Signatures are valid only if the address at Plivo names it too.",
            "Leave the port out, here and at Plivo.");

    /** Names and addresses that mean something inside a house only (RFC 1918, RFC 6762, RFC 6761). */
    private static final Pattern INSIDE = Pattern.compile(
            "localhost|.*\\.(localhost|local|internal|lan)|[^.:]+|127\\..*|10\\..*|192\\.168\\..*"
                    + "|172\\.(1[6-9]|2\\d|3[01])\\..*|\\[(::1|fe80:.*|f[cd].*)]",
            Pattern.CASE_INSENSITIVE);

    @Inject
    private Settings settings;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> look() {
        return List.of(finding(settings.publicUrl()));
    }

    static Finding finding(Optional<URI> setting) {
        return setting.map(PublicUrlCheck::finding)
                .orElseGet(() -> Finding.warning(
                        NAME,
                        "PUBLIC_URL is not set, so the address of each request counts: behind a proxy no signature is"
                                + " valid.",
                        EXAMPLE));
    }

    private static Finding finding(URI url) {
        if (isOneAddressOfOurs(url)) {
            return Finding.fault(NAME, "PUBLIC_URL has the path of one address of ours, not the base of all.", EXAMPLE);
        }
        if (INSIDE.matcher(url.getHost()).matches()) {
            return Finding.warning(NAME, "PUBLIC_URL names a host that Plivo cannot reach from outside.", EXAMPLE);
        }
        if (!url.getScheme().equalsIgnoreCase("https")) {
            return PLAIN_HTTP;
        }
        return url.getPort() == 443
                ? NEEDLESS_PORT
                : Finding.ok(NAME, "PUBLIC_URL is a base address that Plivo can call.");
    }

    /** True for what belongs in the field Answer URL at Plivo. */
    private static boolean isOneAddressOfOurs(URI url) {
        return url.getRawPath().toLowerCase(Locale.ROOT).matches("(.*/)?(plivo|api)(/.*)?");
    }
}
