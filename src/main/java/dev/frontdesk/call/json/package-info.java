/**
 * Writes a call as JSON, in the one form that lists, exports, the live feed and what is sent to others share.
 *
 * <p>Neighbours: {@code call} says what there is to show; {@code history} serves it, {@code notices} sends it. Out of scope: how
 * calls are found ({@code call.store}), and what else an answer holds ({@code history}).
 */
package dev.frontdesk.call.json;
