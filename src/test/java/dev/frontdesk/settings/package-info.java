/**
 * Tests the settings: each wrong value stops the start with one sentence.
 *
 * <p>Words: as in {@code settings} of the product.
 *
 * <p>Neighbours: none; these tests need no server. Out of scope: what a start does with a setting ({@code startup}).
 */
package dev.frontdesk.settings;
