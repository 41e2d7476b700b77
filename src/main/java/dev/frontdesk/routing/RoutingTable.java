package dev.frontdesk.routing;

import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Directory;
import dev.frontdesk.directory.Line;
import dev.frontdesk.directory.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;

/** The directory as last known, in memory, so that an answer waits for no database. */
@ApplicationScoped
public class RoutingTable {

    @Inject
    private Directory directory;

    private volatile Snapshot known = Snapshot.EMPTY;

    /** Who rings when one of these addresses is called. */
    public RingPlan plan(Collection<String> to, String caller) {
        return Routing.plan(known, to, caller);
    }

    /** The line of ours that one of these addresses names. */
    public Optional<Line> line(Collection<String> to) {
        return Routing.line(known, to);
    }

    /** The app that is reached at this address. */
    public Optional<App> app(String address) {
        return Routing.app(known, address);
    }

    /** Asks the directory for its version, and for the rest only if that has changed. */
    public void refresh() {
        if (directory.version() != known.version()) {
            known = directory.snapshot();
        }
    }
}
