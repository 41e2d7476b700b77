/**
 * Tests health, metrics and the doctor.
 *
 * <p>Words: as in {@code operations} of the product.
 *
 * <p>Neighbours: {@code carrier.host} runs the server. Out of scope: the checks about Plivo ({@code plivo.checks}).
 */
package dev.frontdesk.operations;
