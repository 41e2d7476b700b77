/**
 * Measures how long a Frontdesk takes to answer from a large log, and compares it with one that has a small log.
 *
 * <p>Words: a <em>question</em> is a request whose values differ each time it is asked; an <em>asked log</em> is the log of a
 * Frontdesk that runs already. Out of scope: how a log is filled ({@code src/test/resources/log/years.sql}), and load.
 */
package dev.frontdesk.carrier.reach;
