package dev.frontdesk.directory;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Reads the whole directory, for routing. It is changed in {@link Users}, {@link CompanyNumbers} and so on. */
@Stateless
public class Directory {

    private static final int ATTEMPTS = 5;

    @PersistenceContext(unitName = "frontdesk")
    private EntityManager entities;

    /** Grows with every change of the directory, also by hand. The query is cheap enough for every second. */
    public long version() {
        var version = (Number) entities.createNativeQuery("select version from directory_version")
                .getSingleResult();
        return version.longValue();
    }

    /**
     * The directory at one moment. During many changes it may hold some that are newer than its version, never
     * older ones; the next comparison of versions then reads it again.
     */
    public Snapshot snapshot() {
        Snapshot snapshot = read();
        for (int i = 1; i < ATTEMPTS && version() != snapshot.version(); i++) {
            snapshot = read();
        }
        return snapshot;
    }

    private Snapshot read() {
        return new Snapshot(version(), lines(), apps());
    }

    private List<Line> lines() {
        return entities.createQuery(
                        "select new dev.frontdesk.directory.Line(l.id, l.name, l.sipEndpoint, l.phoneNumber)"
                                + " from CompanyNumber l order by l.id",
                        Line.class)
                .getResultList();
    }

    private List<App> apps() {
        return entities.createQuery(
                        "select new dev.frontdesk.directory.App(u.id, u.name, n.id, n.label, n.sipEndpoint, n.phoneNumber)"
                                + " from UserNumber n join n.user u order by n.id",
                        App.class)
                .getResultList();
    }
}
