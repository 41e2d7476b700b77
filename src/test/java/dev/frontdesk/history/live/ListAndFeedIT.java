package dev.frontdesk.history.live;

import static dev.frontdesk.carrier.Behaviour.answersAfter;
import static dev.frontdesk.carrier.Scenario.callTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.call.Stage;
import dev.frontdesk.carrier.Scenario;
import dev.frontdesk.carrier.Voicemail;
import dev.frontdesk.carrier.host.Frontdesk;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The feed judges by itself which calls a filter lets pass. It must say what the list says, which the database judges. */
class ListAndFeedIT {

    private static final String CALLER = "1777" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);

    private static final SlowCall RINGING = new SlowCall(Stage.plivo(), CALLER);
    private static final SlowCall TALKING = new SlowCall(Stage.plivo(), CALLER);

    private static List<String> calls;

    @BeforeAll
    static void play() {
        Scenario call = callTo(Stage.SALES).from(CALLER, "Ann Onym");
        Stream<String> played = Stream.of(
                        call,
                        call.when("jane", answersAfter(2)),
                        call.when("lukehome", answersAfter(3).talking(5)),
                        callTo("sip:support160408161527@phone.plivo.com").from(CALLER, "Ann Onym"),
                        callTo("sip:support160408161527@phone.plivo.com")
                                .from(CALLER, CALLER)
                                .voicemail(Voicemail.ofSeconds(0)),
                        call.at(Instant.parse("2025-03-04T08:00:00Z")))
                .map(scenario -> Stage.plivo().play(scenario).callUuid());
        calls = Stream.concat(
                        played,
                        Stream.of(
                                RINGING.comesIn().callUuid(),
                                TALKING.comesIn().isAnswered().callUuid()))
                .toList();
        // The feed remembers each call once it has seen it; before that it sends it for whatever it may have been.
        try (LiveReader all = LiveReader.open("?caller=" + CALLER)) {
            touchAndAwait(all);
        }
    }

    @AfterAll
    static void hangUp() {
        RINGING.isHungUp();
        TALKING.isHungUp();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&companyNumber=2",
                "&companyNumber=999",
                "&user=1",
                "&user=3&companyNumber=2",
                "&outcome=answered",
                "&outcome=voicemail",
                "&outcome=missed",
                "&state=ended",
                "&state=ringing",
                "&state=in-progress",
                "&unhandled=true",
                "&q=ann",
                "&q=onym+sal",
                "&q=luke",
                "&q=desk",
                "&q=1777",
                "&q=zzz",
                "&since=2026-01-01",
                "&since=2026-11-29&zone=Europe/Paris",
                "&until=2026-01-01",
            })
    void whatChangesIsSentWhereTheListHasIt(String filter) {
        String query = "?caller=" + CALLER + filter;
        try (LiveReader filtered = LiveReader.open(query);
                LiveReader all = LiveReader.open("?caller=" + CALLER)) {
            touchAndAwait(all);

            Set<String> listed = listed(query);
            await().untilAsserted(() -> assertThat(sent(filtered)).isEqualTo(listed));
        }
    }

    private static void touchAndAwait(LiveReader all) {
        LiveTables.touch(calls);
        await().until(() -> calls.stream().noneMatch(call -> all.of(call).isEmpty()));
    }

    private static Set<String> sent(LiveReader reader) {
        return calls.stream().filter(call -> !reader.of(call).isEmpty()).collect(Collectors.toSet());
    }

    private static Set<String> listed(String query) {
        return Frontdesk.running()
                .get("/api/calls" + query)
                .object()
                .getJsonArray("calls")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(call -> call.getString("callUuid"))
                .collect(Collectors.toSet());
    }
}
