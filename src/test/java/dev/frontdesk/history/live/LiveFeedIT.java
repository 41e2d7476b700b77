package dev.frontdesk.history.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.api.Client;
import dev.frontdesk.call.Stage;
import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.host.Frontdesk;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who listens learns of each change of a call as it happens, and of each at least once. */
class LiveFeedIT {

    private static final Frontdesk FRONTDESK = Frontdesk.running();

    private final Carrier plivo = Stage.plivo();
    private final String caller = "1555" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
    private final SlowCall call = new SlowCall(plivo, caller);

    @Test
    void aCallAppearsRingsIsAnsweredAndEnds() {
        try (LiveReader reader = LiveReader.open("?caller=" + caller)) {
            call.comesIn();
            reader.awaitLast(call.callUuid(), is("ringing"));
            call.isAnswered();
            reader.awaitLast(call.callUuid(), is("in-progress"));
            call.isHungUp();
            JsonObject ended = reader.awaitLast(call.callUuid(), is("ended"));

            assertThat(states(reader)).startsWith("ringing").containsSubsequence("ringing", "in-progress", "ended");
            assertThat(ended).isEqualTo(listed());
            assertThat(reader.events("reset")).isEmpty();
        }
    }

    @Test
    void theStreamIsOneThatBrowsersAndProxiesUnderstand() {
        try (LiveReader reader = LiveReader.open("?caller=" + caller)) {
            assertThat(reader.answer().statusCode()).isEqualTo(200);
            assertThat(reader.answer().headers().map())
                    .containsEntry("content-type", List.of("text/event-stream"))
                    .containsEntry("cache-control", List.of("no-cache"))
                    .containsEntry("x-accel-buffering", List.of("no"));
            int soFar = reader.comments().size();
            await().atMost(Duration.ofSeconds(15)).until(() -> reader.comments().size() > soFar);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "?colour=red, The parameter colour is unknown. This address knows companyNumber",
        "?limit=5, The parameter limit is unknown.",
        "?state=banana, The parameter state must be one of ringing",
        "?state=ended&state=ringing, The parameter state is given 2 times.",
        "?user=1%00, The parameter user must be the id of a user",
    })
    void aFilterThatCannotBeReadIsRefusedWithASentence(String query, String detail) {
        Client.Answer refused = new Client().get("/api/calls/live" + query);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.object().getString("detail")).contains(detail);
    }

    @ParameterizedTest
    @CsvSource({"POST, any, 405", "DELETE, any, 405", "GET, application/json, 406", "GET, 'text/*;q=0, */*', 406"})
    void whatIsNoRequestForAStreamIsRefused(String method, String accept, int status) {
        Client.Answer refused = new Client()
                .bare(
                        method,
                        "/api/calls/live",
                        BodyPublishers.noBody(),
                        "Authorization",
                        "Bearer " + FRONTDESK.apiToken(),
                        "Accept",
                        accept.equals("any") ? "*/*" : accept);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.header("Allow")).isEqualTo(status == 405 ? "GET, HEAD, OPTIONS" : "");
    }

    @Test
    void nobodyListensWithoutTheToken() {
        assertThat(new Client()
                        .bare("GET", "/api/calls/live", BodyPublishers.noBody())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aReaderGetsTheCallsOfItsFilterAndOnceTheOneThatLeavesIt() {
        try (LiveReader ringing = LiveReader.open("?state=ringing&caller=" + caller);
                LiveReader ended = LiveReader.open("?state=ended&caller=" + caller);
                LiveReader others = LiveReader.open("?companyNumber=1&caller=" + caller);
                LiveReader all = LiveReader.open("?caller=" + caller)) {
            call.comesIn();
            ringing.awaitLast(call.callUuid(), is("ringing"));
            call.isAnswered();
            ringing.awaitLast(call.callUuid(), is("in-progress"));
            call.isHungUp();
            ended.awaitLast(call.callUuid(), is("ended"));
            all.awaitLast(call.callUuid(), is("ended"));

            assertThat(states(ringing)).containsOnlyOnce("in-progress").doesNotContain("ended");
            assertThat(states(ended)).containsOnly("ended");
            assertThat(others.of(call.callUuid())).isEmpty();
        }
    }

    @Test
    void aReaderLearnsOfACallThatLeavesItsFilterThoughItEndedBeforeTheReaderCame() {
        call.comesIn().isHungUp();
        await().until(() -> is("ended").test(listed()));
        try (LiveReader missed = LiveReader.open("?outcome=" + listed().getString("outcome") + "&caller=" + caller)) {
            call.isAnswered();

            missed.awaitLast(call.callUuid(), now -> now.getString("outcome").equals("answered"));
        }
    }

    @Test
    void whoComesBackWithTheLastIdMissesNothing() {
        call.comesIn();
        String id;
        try (LiveReader reader = LiveReader.open("?caller=" + caller)) {
            reader.awaitLast(call.callUuid(), is("ringing"));
            id = reader.lastId();
        }
        call.isAnswered().isHungUp();
        await().until(() -> is("ended").test(listed()));

        try (LiveReader again = LiveReader.open(FRONTDESK.base(), "?caller=" + caller, id);
                LiveReader ringing = LiveReader.open(FRONTDESK.base(), "?state=ringing&caller=" + caller, id);
                LiveReader others = LiveReader.open(FRONTDESK.base(), "?companyNumber=1&caller=" + caller, id)) {
            again.awaitLast(call.callUuid(), is("ended"));
            ringing.awaitLast(call.callUuid(), is("ended"));
            assertThat(again.events("reset")).isEmpty();
            assertThat(others.of(call.callUuid())).isEmpty();
        }
    }

    @Test
    void whoComesBackWithAnIdThatTheFeedDoesNotKnowReadsTheListAgain() {
        String yesterday = Instant.now().minus(Duration.ofDays(1)).toString();
        String tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
        for (String id : List.of("banana", "0", "-1", "17", yesterday, tomorrow)) {
            try (LiveReader reader = LiveReader.open(FRONTDESK.base(), "?caller=" + caller, id)) {
                await().untilAsserted(
                                () -> assertThat(reader.events("reset")).as(id).hasSize(1));
                assertThat(reader.events("reset").get(0).id()).isNotEqualTo(id);
            }
        }
    }

    /** The first write to a connection that is closed succeeds, and a later one fails. */
    @Test
    void aReaderWhoLeavesMakesNoTraceInTheLog() {
        int logged = FRONTDESK.log().length();
        for (int i = 0; i < 5; i++) {
            LiveReader.open("?caller=" + caller).close();
        }
        try (LiveReader witness = LiveReader.open("?caller=" + caller)) {
            call.comesIn();
            witness.awaitLast(call.callUuid(), is("ringing"));
            call.isAnswered();
            witness.awaitLast(call.callUuid(), is("in-progress"));
            call.isHungUp();
            witness.awaitLast(call.callUuid(), is("ended"));
        }

        assertThat(FRONTDESK.log().substring(logged)).doesNotContain("\tat ", "Exception", " SEVERE ", " WARNING ");
    }

    private JsonObject listed() {
        return FRONTDESK
                .get("/api/calls?caller=" + caller)
                .object()
                .getJsonArray("calls")
                .getJsonObject(0);
    }

    private List<String> states(LiveReader reader) {
        return reader.of(call.callUuid()).stream()
                .map(state -> state.getString("state"))
                .toList();
    }

    private static Predicate<JsonObject> is(String state) {
        return now -> now.getString("state").equals(state);
    }
}
