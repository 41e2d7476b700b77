/**
 * Tests how an account at Plivo becomes a phone system, and stays one.
 *
 * <p>Words: {@code Api} asks our API; a {@code PaperBook} is a directory without a database.
 *
 * <p>Neighbours: {@code carrier.rest} stands in for Plivo's REST API. Out of scope: requests that fail ({@code
 * plivo.client}).
 */
package dev.frontdesk.plivo.account;
