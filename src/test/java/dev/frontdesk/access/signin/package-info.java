/**
 * Tests how people sign in: the whole way at a provider in the tests' own process, and every attempt to get in another way.
 *
 * <p>Words: as in {@code access.signin} of the product.
 *
 * <p>Neighbours: {@code carrier.host} runs the server. Out of scope: what a role may do ({@code access}).
 */
package dev.frontdesk.access.signin;
