/**
 * Decides who may do what, and tells browsers what they may do with our answers.
 *
 * <p>Words: the <em>token</em> is the setting {@code API_TOKEN}; <em>credentials</em> are what a request brings to show
 * that its sender knows the token, as a bearer token or as a password.
 *
 * <p>Neighbours: {@code settings} holds the token. Filters here stand before the resources of {@code api}, {@code
 * history}, {@code operations} and {@code plivo.account}, which need not know them. Out of scope: the signature of Plivo's
 * webhooks ({@code plivo}), and what a valid request may contain ({@code api}).
 */
package dev.frontdesk.access;
