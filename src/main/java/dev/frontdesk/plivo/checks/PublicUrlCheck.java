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

/** Whether PUBLIC_URL, as it is written, can be the address that Plivo was told. */
@ApplicationScoped
class PublicUrlCheck implements Check {

    private static final String NAME = "public-url";
    private static final String EXAMPLE =
            "Set it to the base address that Plivo was told, such as" + " https://frontdesk.example.com.";

    private static final Finding PLAIN_HTTP = Finding.warning(
            NAME,
            "PUBLIC_URL is not https, so callers' numbers travel for everybody to read.",
            "Put a proxy with a certificate before Frontdesk, and tell Plivo the https address.");

    private static final Finding NEEDLESS_PORT = Finding.warning(
            NAME,
            "PUBLIC_URL has the port 443, which https has anyway. Signatures are right only if Plivo was told it too.",
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
                                + " right.",
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
                : Finding.ok(NAME, "PUBLIC_URL is a base address that Plivo can be told.");
    }

    /** As it is when somebody gives us what belongs into the field Answer URL at Plivo. */
    private static boolean isOneAddressOfOurs(URI url) {
        return url.getRawPath().toLowerCase(Locale.ROOT).matches("(.*/)?(plivo|api)(/.*)?");
    }
}
