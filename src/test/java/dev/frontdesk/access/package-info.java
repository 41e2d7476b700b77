/**
 * Tests who may do what: tokens, and the limit on wrong ones.
 *
 * <p>Words: as in {@code access} of the product.
 *
 * <p>Neighbours: {@code carrier.host} runs the server. Out of scope: the signature of webhooks ({@code plivo}).
 */
package dev.frontdesk.access;
