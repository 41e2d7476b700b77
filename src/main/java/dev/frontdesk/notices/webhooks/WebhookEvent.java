package dev.frontdesk.notices.webhooks;

import dev.frontdesk.call.json.CallJson;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;

/**
 * What is sent after the Standard Webhooks specification.
 *
 * @param timestamp when it happened; {@code data} is the call as it is when it is sent
 */
@JsonbPropertyOrder({"type", "timestamp", "data"})
public record WebhookEvent(String type, Instant timestamp, CallJson data) {}
