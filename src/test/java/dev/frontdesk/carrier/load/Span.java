package dev.frontdesk.carrier.load;

/**
 * A stretch of time, by {@link System#nanoTime()}.
 *
 * @param until no longer belongs to it
 */
record Span(long from, long until) {

    static final Span ALWAYS = new Span(Long.MIN_VALUE, Long.MAX_VALUE);

    boolean has(long moment) {
        return moment >= from && moment < until;
    }
}
