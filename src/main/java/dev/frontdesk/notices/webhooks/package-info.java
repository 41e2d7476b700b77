/**
 * Sends what happens to calls to other people's programs, by a POST.
 *
 * <p>Words: a <em>subscription</em> says who is sent what; a <em>delivery</em> is one event for one subscription, with all its
 * <em>attempts</em>; a <em>claim</em> is a lease by which one node tries a delivery; a <em>lane</em> is the room that one
 * recipient has on a node; a <em>secret</em> signs what is sent.
 *
 * <p>Neighbours: {@code notices} says what is to be sent, {@code call.json} how a call reads. Out of scope: when something is
 * worth telling ({@code notices}), and who may subscribe ({@code access}).
 *
 * @see <a href="https://www.standardwebhooks.com">Standard Webhooks</a>
 */
package dev.frontdesk.notices.webhooks;
