package dev.frontdesk.notices.webhooks;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * A delivery as the API writes it.
 *
 * @param id null for a test, of which nothing is kept
 * @param status {@code waiting}, {@code delivered} or {@code failed}
 * @param attemptedAt null before the first attempt
 * @param nextAttemptAt null unless it waits
 * @param answer to the last attempt; null before the first
 */
@JsonbPropertyOrder({
    "id",
    "type",
    "callUuid",
    "status",
    "attempts",
    "createdAt",
    "attemptedAt",
    "nextAttemptAt",
    "answer"
})
public record DeliveryJson(
        Long id,
        @NotNull String type,
        @NotNull String callUuid,
        @NotNull String status,
        int attempts,
        @NotNull Instant createdAt,
        Instant attemptedAt,
        Instant nextAttemptAt,
        AnswerJson answer) {

    /**
     * What came back.
     *
     * @param status of HTTP; null if there was no answer
     * @param body its beginning, or why there was no answer
     */
    @JsonbPropertyOrder({"status", "body", "milliseconds"})
    public record AnswerJson(
            Integer status, @NotNull String body, @NotNull Integer milliseconds) {}
}
