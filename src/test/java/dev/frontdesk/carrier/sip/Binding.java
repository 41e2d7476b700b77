package dev.frontdesk.carrier.sip;

import java.time.Instant;

/**
 * Where a registered phone is reached.
 *
 * @param transport {@code udp} or {@code tcp}
 */
record Binding(String user, String host, int port, String transport, Instant until) {}
