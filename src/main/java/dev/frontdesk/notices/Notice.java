package dev.frontdesk.notices;

import java.time.Instant;

/**
 * Something that happened to a call and that others may want to know.
 *
 * @param happenedAt when the row of the call said so first, by the database's clock
 */
public record Notice(String callUuid, NoticeKind kind, Instant happenedAt) {}
