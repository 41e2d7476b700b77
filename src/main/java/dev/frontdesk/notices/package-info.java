/**
 * Finds what others want to know of calls, and keeps it until each of them knows.
 *
 * <p>Words: a <em>notice</em> is something that happened to a call; the <em>outbox</em> is the table where notices wait until they
 * are due; <em>recipients</em> are a way to send notices, and record for each recipient what is to be sent.
 *
 * <p>Neighbours: {@code call.projection} calls {@link dev.frontdesk.notices.Outbox} within the transaction that writes rows, and
 * need not know it; {@code notices.webhooks} and {@code notices.mail} are recipients; {@code call.erasure} reaches what is kept
 * here. Out of scope: how something is sent.
 */
package dev.frontdesk.notices;
