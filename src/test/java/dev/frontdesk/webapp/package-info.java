/**
 * Tests the files of the page: what its scripts say, and how they are served.
 *
 * <p>Words: an <em>older browser</em> is one that must still show the page.
 *
 * <p>Neighbours: {@code carrier.host} runs the Frontdesk that serves them. Out of scope: what the page shows in a browser.
 */
package dev.frontdesk.webapp;
