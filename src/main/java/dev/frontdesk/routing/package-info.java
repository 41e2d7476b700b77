/**
 * Decides who rings. From the snapshot of the directory, the line and the caller follows a {@link
 * dev.frontdesk.routing.RingPlan}: the apps that ring together, and for each other app the reason why not.
 *
 * <p>Words: a <em>plan</em> is the answer to one call; an app is <em>left out</em> for a reason. The
 * {@link dev.frontdesk.routing.RoutingTable} holds the snapshot in memory.
 *
 * <p>Neighbours: depends on {@code directory}. {@code plivo} asks for plans; {@code call} stores them.
 *
 * <p>Out of scope: the document that Plivo gets ({@code plivo}), and what came of the ringing ({@code call}).
 */
package dev.frontdesk.routing;
