package dev.frontdesk.plivo.checks;

import dev.frontdesk.operations.Check;
import dev.frontdesk.operations.Finding;
import dev.frontdesk.plivo.SignatureV3;
import dev.frontdesk.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks whether PLIVO_AUTH_TOKEN is set, and whether a request signed with it passes verification. */
@ApplicationScoped
class PlivoTokenCheck implements Check {

    private static final String NAME = "plivo-auth-token";
    private static final String URL = "https://frontdesk.example.com:8443/plivo/answer?line=a%26b";
    private static final Map<String, List<String>> PARAMETERS =
            Map.of("To", List.of("sip:sales@phone.plivo.com"), "CallerName", List.of("Zoë & <Söhne>"));

    @Inject
    private Settings settings;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> look() {
        return List.of(finding(settings.plivoAuthToken()));
    }

    static Finding finding(Optional<String> token) {
        if (token.isEmpty()) {
            return Finding.fault(
                    NAME,
                    "PLIVO_AUTH_TOKEN is not set, so no webhook is accepted and every call fails.",
                    "Set it to the Auth Token on the first page of Plivo's console.");
        }
        return roundTrips(new SignatureV3(token.get()))
                ? Finding.ok(NAME, "PLIVO_AUTH_TOKEN is set, and a request signed with it passes verification.")
                : Finding.fault(
                        NAME,
                        "A request signed with PLIVO_AUTH_TOKEN is not found right.",
                        "Run Frontdesk on a Java that it is tested with.");
    }

    private static boolean roundTrips(SignatureV3 signature) {
        String nonce = "12345678901234567890";
        String made = signature.of(nonce, "POST", URL, PARAMETERS);
        return signature.isRight(made, nonce, "POST", URL, PARAMETERS)
                && !signature.isRight(made, nonce, "POST", URL, Map.of());
    }
}
