package dev.frontdesk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.outage.Strangers;
import dev.frontdesk.carrier.webhook.Account;
import dev.frontdesk.carrier.webhook.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever those do who know no secret, a caller is connected in time. */
class StrangersIT {

    private static final Duration IN_TIME = Duration.ofSeconds(2);
    private static final Duration ATTACK = Duration.ofSeconds(3);

    private static final Frontdesk FRONTDESK = Frontdesk.running();
    private static final Carrier PLIVO = new Carrier(
            FRONTDESK.base(), Account.of(FRONTDESK.publicUrl(), FRONTDESK.plivoAuthToken(), FRONTDESK.plivoTimeZone()));
    private static final String SALES = "sip:sales160408161440@phone.plivo.com";

    private final int logged = FRONTDESK.log().length();

    static Stream<Arguments> attacks() {
        return Stream.of(
                attack("230 slow bodies", base -> Strangers.whoSendSlowly(base, 230)),
                attack("230 bodies without an end", base -> Strangers.whoNeverEnd(base, 230)),
                attack("230 slow bodies to the API", base -> Strangers.whoPostToTheApi(base, 230)),
                attack("bodies of 400,000 names", base -> Strangers.whoNameMuch(base, 4, 400_000)),
                attack("queries of 8,000 names", base -> Strangers.whoAskMuch(base, 4, 8_000)),
                attack("queries of 400,000 names", base -> Strangers.whoAskMuch(base, 4, 400_000)),
                attack("1,000 idle connections", base -> Strangers.whoOnlyConnect(base, 1_000)),
                attack("odd paths", base -> Strangers.whoAskOddly(base, 4)),
                attack("HTTP/2", base -> Strangers.whoSpeakHttp2(base, 4)));
    }

    private static Arguments attack(String name, Function<URI, Strangers> attack) {
        return Arguments.of(Named.of(name, attack));
    }

    /** The first calls after a start are slow, since Java loads its classes. */
    @BeforeAll
    static void warmUp() {
        for (int call = 0; call < 20; call++) {
            connect();
        }
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void callersAreConnectedInTime(Function<URI, Strangers> attack) {
        try (Strangers strangers = attack.apply(FRONTDESK.base())) {
            await().atMost(Duration.ofSeconds(20)).until(() -> strangers.tries() >= 4);
            long end = System.nanoTime() + ATTACK.toNanos();
            while (System.nanoTime() < end) {
                isConnectedInTime();
            }
            assertThat(strangers.tries()).isGreaterThan(4);
        }
        assertThat(FRONTDESK.log().substring(logged)).doesNotContain("\tat ", "OutOfMemory", " SEVERE ");
    }

    private static void isConnectedInTime() {
        long start = System.nanoTime();
        Reply reply = connect();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(IN_TIME);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).contains("<Response><Dial");
    }

    private static Reply connect() {
        String call = UUID.randomUUID().toString();
        return PLIVO.post("/plivo/answer", Map.of("CallUUID", call, "From", "any", "To", SALES));
    }
}
