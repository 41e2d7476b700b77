/**
 * Holds the description of the API against its addresses and its answers.
 *
 * <p>Words: as in {@code api.document} of the product.
 *
 * <p>Neighbours: {@code carrier} plays the calls, {@code carrier.host} runs the server. Out of scope: what the answers
 * should say.
 */
package dev.frontdesk.api.document;
