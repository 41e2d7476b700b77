package dev.frontdesk.call.projection;

import dev.frontdesk.call.Summary;

/**
 * CDI event: the row of a call was written and committed by this node. It is fired on the projection's thread, for each
 * call of a batch; an observer that needs long holds up the rows of other calls, so it only hands on.
 *
 * @param revision the number of events that the row was computed from; of two for one call the higher is the newer
 * @param summary what the row says
 */
public record CallChanged(String callUuid, int revision, Summary summary) {}
