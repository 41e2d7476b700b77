/**
 * Tests who has which number: tables, endpoints and telephone numbers.
 *
 * <p>Words: as in {@code directory} of the product.
 *
 * <p>Neighbours: {@code carrier.host} runs the database. Out of scope: the directory as JSON ({@code api}).
 */
package dev.frontdesk.directory;
