package dev.frontdesk.notices.webhooks;

import dev.frontdesk.call.Cause;
import dev.frontdesk.call.MissedReason;
import dev.frontdesk.call.Outcome;
import dev.frontdesk.call.State;
import dev.frontdesk.call.Summary;
import dev.frontdesk.notices.Notice;
import dev.frontdesk.notices.NoticeKind;
import dev.frontdesk.notices.webhooks.DeliveryJson.AnswerJson;
import dev.frontdesk.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Sends an event of a call that never was: a missed one, from a number that nobody has, with an id of zeros. */
@ApplicationScoped
class TestDelivery {

    private static final String NO_CALL = "00000000-0000-0000-0000-000000000000";

    @Inject
    private WebhookClient client;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Returns once there is an answer, after 5 s at most. Nothing of it is kept. */
    DeliveryJson send(Recipient to) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        NoticeKind kind = to.events().iterator().next();
        String body = new Payload(settings.publicUrl()).of(to.format(), new Notice(NO_CALL, kind, now), call(now), 1);
        Attempted attempted = client.sendNow(to, "test_" + UUID.randomUUID(), body);
        return new DeliveryJson(
                null,
                kind.word(),
                NO_CALL,
                attempted.isGood() ? "delivered" : "failed",
                1,
                now,
                now,
                null,
                new AnswerJson(attempted.status() == 0 ? null : attempted.status(), attempted.words(), (int)
                        attempted.took().toMillis()));
    }

    private static Summary call(Instant now) {
        return new Summary(
                "+12025550100",
                "+12025550199",
                "Test",
                null,
                State.ENDED,
                Outcome.MISSED,
                MissedReason.NOBODY_ANSWERED,
                null,
                now.minusSeconds(30),
                null,
                now,
                20,
                0,
                null,
                new Cause("NORMAL_CLEARING", 4000, "Normal Hangup", "Caller"),
                null,
                null);
    }
}
