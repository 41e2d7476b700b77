package dev.frontdesk.notices.webhooks;

import static dev.frontdesk.carrier.Scenario.callTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.call.Stage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What is deleted or erased leaves nothing in the outbox, and nothing there waits for ever. */
class ForgottenNoticesIT extends SubscribedProgram {

    private static final Duration TWO_PASSES = Duration.ofSeconds(70);

    @Test
    void aCallThatIsDeletedTakesItsNoticesDeliveriesAndMailsWithIt() {
        subscribe("\"call.hungup\"");
        String call = play(callTo(Stage.SALES));
        awaitDelivery(call, "delivered", 1);
        outboxes.update(
                "insert into notice (call_uuid, kind, due_at) values (?, 'CALL_MISSED', now() + interval '1 hour')",
                call);
        outboxes.update(
                "insert into mail (user_id, call_uuid, kind, status) values (0, ?, 'CALL_MISSED', 'sent')", call);

        outboxes.update(
                "update call set started_at = '1900-01-01', listed_at = '1900-01-01', ended_at = '1900-01-01'"
                        + " where call_uuid = ?",
                call);

        await().atMost(TWO_PASSES).until(() -> rows("call", call) == 0);
        for (String table : List.of("notice", "delivery", "mail")) {
            assertThat(rows(table, call)).as(table).isZero();
        }
    }

    @Test
    void aDeliveryWhoseCallWasDeletedEndsWhenItIsDue() {
        subscribe("\"call.hungup\"");
        String gone = UUID.randomUUID().toString();
        outboxes.update(
                "insert into delivery (subscription_id, call_uuid, kind, happened_at)"
                        + " values (?, ?, 'CALL_HUNGUP', now())",
                subscription,
                gone);

        await().until(() -> rows("delivery", gone) == 0);

        awaitReceived("call.hungup", play(callTo(Stage.SALES)));
        assertThat(subscriber.received()).hasSize(1);
    }

    @Test
    void aSubscriptionThatIsRemovedTakesItsDeliveriesWithIt() {
        subscribe("\"call.hungup\"");
        String call = play(callTo(Stage.SALES));
        awaitDelivery(call, "delivered", 1);

        admin.delete(path());

        await().atMost(TWO_PASSES).until(() -> rows("delivery", call) == 0);
    }

    @Test
    void aMailToAUserWhoWasRemovedIsDropped() {
        String call = play(callTo(Stage.SALES));

        outboxes.update("insert into mail (user_id, call_uuid, kind) values (0, ?, 'CALL_MISSED')", call);

        await().until(() -> outboxes.count(
                        "select count(*) from mail where call_uuid = ? and user_id = 0 and status = 'dropped'", call)
                == 1);
    }

    @Test
    void anAnswerThatComesAfterAnErasureIsNotKept() {
        String number = "+4915" + (100_000_000 + Math.abs(UUID.randomUUID().hashCode() % 800_000_000));
        subscribe("\"call.hungup\"");
        CompletableFuture<Void> erasure = new CompletableFuture<>();
        subscriber.does(exchange -> {
            erasure.join();
            Subscriber.answering(500, "I do not know " + number).handle(exchange);
        });
        String call = play(callTo(Stage.SALES).from(number, "Any Caller").callerLeavesAfter(3));
        awaitReceived("call.hungup", call);

        assertThat(admin.delete("/api/callers/" + number.replace("+", "%2B"))
                        .object()
                        .getInt("calls"))
                .isEqualTo(1);
        erasure.complete(null);

        assertThat(awaitDelivery(call, "waiting", 1).getJsonObject("answer").getInt("status"))
                .isEqualTo(500);
        assertThat(outboxes.count("select count(*) from delivery where answer like ?", "%" + number + "%"))
                .isZero();
    }

    private long rows(String table, String call) {
        return outboxes.count("select count(*) from " + table + " where call_uuid = ?", call);
    }
}
