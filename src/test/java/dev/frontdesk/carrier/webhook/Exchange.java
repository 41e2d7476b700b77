package dev.frontdesk.carrier.webhook;

import java.time.Instant;

/**
 * One thing that happened in a played call.
 *
 * @param at the virtual time
 * @param words what happened, for a reader
 * @param webhook what Plivo sent, null where nothing was sent
 * @param reply what Frontdesk answered, null where nothing was sent
 */
public record Exchange(Instant at, String words, Webhook webhook, Reply reply) {}
