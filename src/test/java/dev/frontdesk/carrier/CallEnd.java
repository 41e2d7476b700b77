package dev.frontdesk.carrier;

import java.time.Instant;

/** How the whole call ended. The source says who ended it: {@code Caller}, {@code Plivo}, {@code Responses XML}, {@code Error}. */
public record CallEnd(Instant at, Cause cause, String source) {}
