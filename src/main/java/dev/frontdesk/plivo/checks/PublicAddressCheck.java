package dev.frontdesk.plivo.checks;

import dev.frontdesk.operations.Check;
import dev.frontdesk.operations.Finding;
import dev.frontdesk.plivo.SignatureV3;
import dev.frontdesk.settings.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Checks whether the public address leads back here, by a request to our own {@code Echo}, signed as Plivo signs.
 * The token itself is never sent.
 */
@ApplicationScoped
class PublicAddressCheck implements Check {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LONGEST_PROOF = 100;

    @Inject
    private Settings settings;

    private HttpClient http;

    @PostConstruct
    void open() {
        http = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(Redirect.NEVER)
                .build();
    }

    @Override
    public String name() {
        return EchoFinding.NAME;
    }

    @Override
    public List<Finding> look() throws InterruptedException {
        if (settings.publicUrl().isEmpty() || settings.plivoAuthToken().isEmpty()) {
            return List.of(EchoFinding.notAsked());
        }
        return List.of(
                look(settings.publicUrl().get(), settings.plivoAuthToken().get()));
    }

    Finding look(URI publicUrl, String token) throws InterruptedException {
        SignatureV3 signature = new SignatureV3(token);
        String nonce = UUID.randomUUID().toString();
        try {
            HttpRequest request = request(URI.create(publicUrl + "/plivo/echo"), signature, nonce);
            HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
            String location = answer.headers().firstValue("Location").orElse("");
            return EchoFinding.answered(answer.statusCode(), isProof(text(answer), signature.proof(nonce)), location);
        } catch (IOException unreachable) {
            return EchoFinding.unreachable(unreachable);
        }
    }

    private static boolean isProof(String said, String proof) {
        return MessageDigest.isEqual(said.getBytes(StandardCharsets.UTF_8), proof.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpRequest request(URI echo, SignatureV3 signature, String nonce) {
        Map<String, List<String>> parameters = Map.of("nonce", List.of(nonce));
        return HttpRequest.newBuilder(echo)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Plivo-Signature-V3", signature.of(nonce, "POST", echo.toString(), parameters))
                .header("X-Plivo-Signature-V3-Nonce", nonce)
                .POST(BodyPublishers.ofString("nonce=" + nonce))
                .build();
    }

    /** Reads no more than the length of a proof, since any program may answer. */
    private static String text(HttpResponse<InputStream> answer) throws IOException {
        try (InputStream body = answer.body()) {
            return new String(body.readNBytes(LONGEST_PROOF), StandardCharsets.UTF_8);
        }
    }
}
