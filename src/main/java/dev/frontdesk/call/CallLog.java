package dev.frontdesk.call;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The only door by which events enter the log. */
@ApplicationScoped
public class CallLog {

    @Inject
    private CallStore store;

    /**
     * Returns once the event is durable. Recording the same event again changes nothing.
     *
     * @throws NotRecorded if it could not be kept; whoever told us should tell us again
     */
    public void record(CallEvent event) {
        try {
            store.add(List.of(event));
        } catch (StoreFailed | EJBException failed) {
            throw new NotRecorded(event, failed);
        }
    }
}
