/**
 * Tests the scripts of the page.
 *
 * <p>Words: an <em>older browser</em> is one that must still show the page.
 *
 * <p>Neighbours: none; these tests read files. Out of scope: what the page shows in a browser.
 */
package dev.frontdesk.webapp;
