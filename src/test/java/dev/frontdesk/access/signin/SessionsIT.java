package dev.frontdesk.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A session needs no node in particular: another knows it that has just started, and learns when it ends. */
class SessionsIT {

    private static final SignInPlace PLACE = SignInPlace.running();

    @Test
    void aSessionHoldsOnEveryNodeAndAfterAStartAndEndsOnEveryNode() {
        Browser one = PLACE.signedIn("jane@example.com", "frontdesk-reader");
        Browser ended = PLACE.signedIn("jane@example.com", "frontdesk-reader");
        Browser copy = copyOf(ended, new Browser(PLACE.base()));
        ended.post("/signout", "", "Origin", PLACE.publicUrl());

        var node = PLACE.startAnotherNode();
        Browser there = copyOf(one, new Browser(node));

        assertThat(there.fetch("/api/me").body()).contains("jane@example.com");
        assertThat(copyOf(copy, new Browser(node)).fetch("/api/me").statusCode())
                .isEqualTo(401);

        there.post("/signout", "", "Origin", PLACE.publicUrl());

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(one.fetch("/api/me").statusCode()).isEqualTo(401));
    }

    private static Browser copyOf(Browser from, Browser to) {
        to.cookies().putAll(from.cookies());
        return to;
    }
}
