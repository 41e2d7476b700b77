package dev.frontdesk.call.store;

import dev.frontdesk.call.CallEvent;

/** An event could be written neither to the database nor to the journal. The sender should send it again. */
public class NotRecorded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotRecorded(CallEvent event, Throwable cause) {
        super("The event " + event.kind() + " of the call " + event.callUuid() + " could not be recorded.", cause);
    }
}
