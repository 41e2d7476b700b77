package dev.frontdesk.routing;

import dev.frontdesk.database.DatabaseWatch;
import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Directory;
import dev.frontdesk.directory.Line;
import dev.frontdesk.directory.Snapshot;
import dev.frontdesk.settings.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Holds the latest snapshot of the directory in memory, so that no answer waits for the database. */
@ApplicationScoped
public class RoutingTable {

    private static final Logger LOG = Logger.getLogger(RoutingTable.class.getName());

    @Inject
    private Directory directory;

    @Inject
    private DatabaseWatch watch;

    @Inject
    private Settings settings;

    private SnapshotFile file;
    private boolean saved = true;
    private volatile Snapshot known = Snapshot.EMPTY;

    @PostConstruct
    void load() {
        file = new SnapshotFile(settings.dataDir());
        known = file.read().orElse(Snapshot.EMPTY);
    }

    /** Finds the line that one of these addresses names. */
    public Optional<Line> line(Collection<String> to) {
        return Routing.line(known, to);
    }

    /** Finds the app with this address. */
    public Optional<App> app(String address) {
        return Routing.app(known, address);
    }

    /** The latest snapshot. */
    public Snapshot known() {
        return known;
    }

    /** The number of lines known. */
    public int lines() {
        return known.lines().size();
    }

    /** The number of apps known. */
    public int apps() {
        return known.apps().size();
    }

    /** Writes the file again if it was removed: a start without the database would ring nobody. */
    private void save() {
        if (known != Snapshot.EMPTY && (!saved || !file.exists())) {
            saved = file.write(known);
        }
    }

    /** Reads the directory if it has changed. If it cannot be read, the latest snapshot stays. */
    public synchronized void refresh() {
        try {
            if (watch.isAvailable() && directory.version() != known.version()) {
                known = directory.snapshot();
                saved = false;
            }
            save();
        } catch (EJBException unavailable) {
            LOG.log(Level.FINE, "The directory cannot be read.", unavailable);
        }
    }
}
