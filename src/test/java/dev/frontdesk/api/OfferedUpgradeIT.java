package dev.frontdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.Stage;
import dev.frontdesk.carrier.expect.Rows;
import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.history.live.SlowCall;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Long answers to Java's own client as it is, which offers to change to HTTP/2 ({@code Upgrade: h2c}). */
class OfferedUpgradeIT {

    private static final String CALLER = "1555" + ThreadLocalRandom.current().nextLong(1_000_000L, 10_000_000L);

    private final Client asItIs = new Client();
    private final Client withoutOffer = Client.likeABrowser();

    @BeforeAll
    static void manyCalls() {
        String[] calls = Stream.generate(
                        () -> new SlowCall(Stage.plivo(), CALLER).comesIn().isHungUp())
                .limit(80)
                .map(SlowCall::callUuid)
                .toArray(String[]::new);
        Rows.await(Frontdesk.running().database(), calls);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/openapi.json, application/json",
        "/api/calls?limit=80&caller=%s, application/json",
        "/api/calls?format=csv&caller=%s, text/csv;charset=utf-8",
        "/api-docs/swagger-ui.css, text/css;charset=utf-8",
    })
    void aLongAnswerHasItsTypeAndItsLength(String path, String type) {
        Client.Answer answer = asItIs.get(path.formatted(CALLER));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase(type);
        assertThat(answer.header("Content-Length"))
                .isEqualTo(String.valueOf(answer.http().body().getBytes().length));
        assertThat(answer.http().body().length()).isGreaterThan(8192);
        assertThat(withoutOffer.get(path.formatted(CALLER)).http().body())
                .satisfies(body ->
                        assertThat(body.length()).isEqualTo(answer.http().body().length()));
    }

    @Test
    void aStreamHasItsType() {
        Client.Answer answer = asItIs.get("/api/calls?format=ndjson&caller=" + CALLER);

        assertThat(answer.header("Content-Type")).isEqualTo("application/x-ndjson");
        assertThat(answer.http().body().lines()).hasSize(81).last().isEqualTo("{\"end\": true, \"calls\": 80}");
    }

    @Test
    void whatIsMissingIsSaidAsToEverybody() {
        Client.Answer answer = asItIs.get("/api/nowhere");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }
}
