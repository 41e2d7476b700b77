package dev.frontdesk.call.store;

import dev.frontdesk.call.CallEvent;

/** An event that could be kept nowhere. Worth a retry by whoever told us of it. */
public class NotRecorded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotRecorded(CallEvent event, Throwable cause) {
        super("The event " + event.kind() + " of the call " + event.callUuid() + " could not be recorded.", cause);
    }
}
