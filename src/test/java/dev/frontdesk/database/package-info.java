/**
 * Tests the connections to PostgreSQL: back-off, reconnecting, faults and what each SQL state means.
 *
 * <p>Words: {@code OneConnection} opens one connection with the jars that Open Liberty gets, in a process of its own.
 *
 * <p>Neighbours: {@code carrier.host} runs the database. Out of scope: what is written to it ({@code call.store},
 * {@code directory}).
 */
package dev.frontdesk.database;
