package dev.frontdesk.access;

import java.time.Instant;

/**
 * Which entries of the audit are wanted; null lets all through.
 *
 * @param what an object such as {@code line 2}, or a kind such as {@code line}
 * @param since included
 * @param until not included
 * @param before the id of an entry; wanted are those that are older
 */
public record AuditFilter(String by, String action, String what, Instant since, Instant until, Long before) {}
