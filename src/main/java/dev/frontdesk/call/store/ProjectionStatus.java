package dev.frontdesk.call.store;

import java.util.List;

/**
 * The state of the projection on this node.
 *
 * @param waiting how many calls have events that their rows do not say yet
 * @param trouble why the database did not take the last rows; null if it did
 * @param notComputed the ids of calls that this code cannot compute, at most 1,000
 */
public record ProjectionStatus(int waiting, String trouble, List<String> notComputed) {}
