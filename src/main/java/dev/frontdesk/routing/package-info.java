/**
 * Who rings, and what comes after. From the directory as last known, the line and the caller follows a
 * {@link dev.frontdesk.routing.RingPlan}: the apps that ring together, and of each other app the reason why not.
 *
 * <p>Words: a <em>plan</em> is the answer to one call; an app is <em>left out</em> for a reason. The
 * {@link dev.frontdesk.routing.RoutingTable} holds the directory in memory.
 *
 * <p>Neighbours: knows {@code directory}. Asked by {@code plivo}; its plans are kept by {@code call}.
 *
 * <p>Out of scope: the words of the document that Plivo gets ({@code plivo}), and what became of the ringing ({@code
 * call}).
 */
package dev.frontdesk.routing;
