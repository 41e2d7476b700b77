package dev.frontdesk.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.api.Client;
import dev.frontdesk.carrier.host.Frontdesk;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the API takes and answers is what its document says, for every address and every fact that may be null. */
class OpenApiIT {

    /** Sends events for ever; {@code LiveFeedIT} reads them. */
    private static final String LIVE = "GET /api/calls/live";

    /** Null only in answers of Plivo's account, which the shared Frontdesk has not; {@code PlivoSetupIT} sees them null. */
    private static final Set<String> OF_AN_ACCOUNT =
            Set.of("ApplyResultJson.failed", "PasswordJson.app", "PasswordJson.line");

    /** Not one that offers HTTP/2: Payara would leave out the Content-Type of long answers, and nothing would be checked. */
    private final Client client = Client.likeABrowser();

    private final Document document = new Document(bare("/api/openapi.json").object());
    private final SchemaCheck check = new SchemaCheck(document);
    private final Exchange exchange =
            new Exchange(client, "Bearer " + Frontdesk.running().apiToken(), document, check);

    @Test
    void everyExchangeIsAsTheDocumentSays() {
        new DirectoryTour(exchange).run(new CallsTour(exchange)::run);
        new OperationsTour(exchange).run();

        assertThat(check.differences()).isEmpty();
        Set<String> unasked = new TreeSet<>(document.addresses());
        unasked.removeAll(exchange.asked());
        assertThat(unasked).containsExactly(LIVE);
        Set<String> neverNull = new TreeSet<>(document.nullable());
        neverNull.removeAll(check.nulls());
        assertThat(neverNull).isEqualTo(new TreeSet<>(OF_AN_ACCOUNT));
    }

    @Test
    void theDocumentIsOpenAndTheRestIsNot() {
        assertThat(bare("/api/openapi.json").status()).isEqualTo(200);
        assertThat(bare("/api/docs").status()).isEqualTo(401);
    }

    @Test
    void peopleAreShownAPageThatLoadsNothingFromElsewhere() {
        Client.Answer page = client.get("/api/docs");

        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(page.http().body()).doesNotContain("//");
        assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'");
        for (String file : List.of("swagger-ui.css", "swagger-ui-bundle.js", "init.js")) {
            assertThat(page.http().body()).contains("../api-docs/" + file);
            assertThat(client.get("/api-docs/" + file).status()).isEqualTo(200);
        }
    }

    private Client.Answer bare(String path) {
        return client.bare("GET", path, BodyPublishers.noBody());
    }
}
