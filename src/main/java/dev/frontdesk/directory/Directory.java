package dev.frontdesk.directory;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
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
        return new Snapshot(version(), lines(), apps(), people(), switchedOff(), rules(), schedules(), blocked());
    }

    private List<Person> people() {
        return entities.createQuery(
                        "select u.id, u.name, u.email, u.available, u.unavailableUntil, u.hours, u.notifyMissed,"
                                + " u.notifyVoicemail from User u order by u.id",
                        Object[].class)
                .getResultStream()
                .map(Directory::person)
                .toList();
    }

    private static Person person(Object[] row) {
        var presence = new Person.Presence(
                (String) row[2], (Boolean) row[3], (Instant) row[4], (Long) row[5], (Boolean) row[6], (Boolean) row[7]);
        return new Person((Long) row[0], (String) row[1], presence);
    }

    /** Values and no entities here: these would be read once in a transaction, however often they are asked for. */
    private List<Snapshot.Rule> rules() {
        return entities.createQuery(
                        "select l.id, l.hours, l.stages, l.welcome, l.unanswered, l.closed, l.voicemailWhenUnanswered,"
                                + " l.voicemailWhenClosed, l.ringBack, l.showLineName from CompanyNumber l order by l.id",
                        Object[].class)
                .getResultStream()
                .map(Directory::rule)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Snapshot.Rule rule(Object[] row) {
        return new Snapshot.Rule(
                (Long) row[0],
                new Ringing(
                        (Long) row[1],
                        (List<Ringing.Stage>) row[2],
                        (Ringing.Greeting) row[3],
                        (Ringing.Greeting) row[4],
                        (Ringing.Greeting) row[5],
                        (Boolean) row[6],
                        (Boolean) row[7],
                        (String) row[8],
                        (Boolean) row[9]));
    }

    private List<Hours> schedules() {
        return entities.createQuery(
                        "select new dev.frontdesk.directory.Hours(s.id, s.name, s.zone, s.weekly, s.exceptions)"
                                + " from Schedule s order by s.id",
                        Hours.class)
                .getResultList();
    }

    private List<Block> blocked() {
        return entities.createQuery(
                        "select new dev.frontdesk.directory.Block(b.id, b.pattern, b.key, b.action, b.note)"
                                + " from BlockedCaller b order by b.id",
                        Block.class)
                .getResultList();
    }

    private List<Long> switchedOff() {
        return entities.createQuery("select n.id from UserNumber n where n.enabled = false order by n.id", Long.class)
                .getResultList();
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
