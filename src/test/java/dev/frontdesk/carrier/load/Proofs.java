package dev.frontdesk.carrier.load;

import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.host.FrontdeskProcess;
import dev.frontdesk.carrier.host.OwnFrontdesk;
import dev.frontdesk.carrier.host.Postmaster;
import dev.frontdesk.carrier.load.Failures.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * The bad days of a Frontdesk, each under steady load. Whatever happens, each call is answered as always while somebody is
 * there to answer it, and afterwards every acknowledged webhook is in the log, once, with nothing beside it.
 *
 * <p>Each leaves database and server running, so that the next may use the same place.
 */
public final class Proofs implements AutoCloseable {

    /** After so long Heroku kills whom it has told to end. */
    private static final Duration HOSTS_PATIENCE = Duration.ofSeconds(30);

    private final OwnFrontdesk place;
    private final Plan plan;
    private final Map<String, String> settings;
    private FrontdeskProcess server;

    private Proofs(OwnFrontdesk place, Plan plan) {
        this.place = place;
        this.plan = plan;
        this.settings = place.settings(Frontdesk.freePort());
        this.server = place.start(settings);
    }

    /** With a database and a server of their own in this folder. */
    public static Proofs in(Path folder, Plan plan) {
        return new Proofs(OwnFrontdesk.in(folder), plan);
    }

    /** PostgreSQL drops everything, is gone, and comes back. */
    public Findings databaseStopped() {
        Postmaster database = place.database().postmaster();
        return databaseAway("as the database died", database::stopImmediately, database::startAgain);
    }

    /** PostgreSQL keeps its connections and says nothing, for a while. */
    public Findings databaseFrozen() {
        Postmaster database = place.database().postmaster();
        return databaseAway("as the database froze", database::freeze, database::thaw);
    }

    private Findings databaseAway(String words, Runnable goes, Runnable comes) {
        try (OutageRun ordeal = ordeal()) {
            ordeal.begin();
            for (int time = 0; time < plan.times(); time++) {
                ordeal.happens(words, goes);
                ordeal.goOnFor(plan.away());
                ordeal.happens("as it came back", comes);
                ordeal.goOnFor(plan.after());
            }
            return ordeal.end();
        }
    }

    /** While the database is stopped somebody removes the folder with the journal, and goes on removing it. */
    public Findings dataRemoved() {
        Postmaster database = place.database().postmaster();
        try (OutageRun ordeal = ordeal()) {
            ordeal.begin().happens("as the database died", database::stopImmediately);
            for (int time = 0; time < 3; time++) {
                ordeal.goOnFor(plan.away().dividedBy(3));
                ordeal.happens("as the folder was removed", data()::remove);
            }
            ordeal.goOnFor(Duration.ofSeconds(2));
            ordeal.happens("as the database came back", database::startAgain);
            ordeal.goOnFor(plan.after());
            return ordeal.end();
        }
    }

    /** The database is stopped while the journal's folder has what is no journal, and one that is no line and fills no heap. */
    public Findings journalSpoiled() {
        Spoiling spoiling = data();
        try (OutageRun ordeal = ordeal()) {
            Postmaster database = place.database().postmaster();
            ordeal.begin();
            spoiling.spoil();
            ordeal.happens("as the database died", database::stopImmediately);
            ordeal.goOnFor(plan.away());
            ordeal.happens("as it came back", database::startAgain);
            ordeal.goOnFor(plan.after());
            spoiling.tidy();
            return ordeal.end();
        }
    }

    private Spoiling data() {
        return new Spoiling(Path.of(settings.get("DATA_DIR")));
    }

    /** The service is killed and started again. */
    public Findings serviceKilled() {
        try (OutageRun ordeal = ordeal()) {
            ordeal.tolerate(Kind::isNoAnswer);
            ordeal.begin();
            server.kill();
            server = place.start(settings);
            ordeal.goOnFor(plan.after());
            return ordeal.end();
        }
    }

    /**
     * The service is told to end while callers still come, and started again. Nobody is cut off: who was heard is
     * answered, and who is turned away was not heard. A webhook that is sent just as its connection is closed gets no
     * answer either, and must not be in the log.
     */
    public Findings serviceTerminated() {
        try (OutageRun ordeal = ordeal()) {
            ordeal.tolerate(kind -> kind.isNoAnswer() || kind.isRefusal());
            ordeal.wantAnswers();
            ordeal.begin();
            double seconds = terminate();
            server = place.start(settings);
            ordeal.goOnFor(plan.after());
            return ordeal.end().with(ended(seconds));
        }
    }

    /**
     * The service is told to end by a host whose router sends nobody any more, while the database says nothing and many
     * webhooks are on their way: each of them is answered as always, and in the log once the service runs again.
     */
    public Findings serviceReplaced() {
        try (OutageRun ordeal = ordeal()) {
            Postmaster database = place.database().postmaster();
            ordeal.wantAnswers();
            ordeal.begin().happens("as the database froze", database::freeze);
            ordeal.goOnFor(Duration.ofMillis(200));
            int underway = ordeal.holdBack();
            double seconds = terminate();
            database.thaw();
            server = place.start(settings);
            ordeal.letGo();
            ordeal.goOnFor(plan.after());
            return ordeal.end().with(ended(seconds) + " " + underway + " webhooks were on their way.");
        }
    }

    /** @return how long it took, in seconds */
    private double terminate() {
        long start = System.nanoTime();
        server.terminate();
        if (!server.awaitEnd(HOSTS_PATIENCE)) {
            throw new IllegalStateException("The service has not ended within " + HOSTS_PATIENCE);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static String ended(double seconds) {
        return String.format(Locale.ROOT, "Told to end, it ended after %.1f s.", seconds);
    }

    /** The service is killed while events wait in its journal; it and the database are started again. */
    public Findings bothKilled() {
        try (OutageRun ordeal = ordeal()) {
            Postmaster database = place.database().postmaster();
            ordeal.tolerate(Kind::isNoAnswer);
            ordeal.begin().happens("as the database was killed", database::kill);
            ordeal.goOnFor(plan.before());
            server.kill();
            database.startAgain();
            server = place.start(settings);
            ordeal.goOnFor(plan.after());
            return ordeal.end();
        }
    }

    /** The webhooks of each call go to two services in turn; one of them is killed. */
    public Findings oneOfTwoKilled() {
        Map<String, String> others = place.settings(Frontdesk.freePort());
        FrontdeskProcess other = place.start(others);
        try (OutageRun ordeal = new OutageRun(place, List.of(settings, others), plan)) {
            ordeal.tolerate(Kind::isNoAnswer);
            ordeal.begin();
            other.kill();
            ordeal.goOnFor(plan.after());
            other = place.start(others);
            ordeal.goOnFor(plan.after());
            return ordeal.end();
        } finally {
            other.close();
        }
    }

    /** The service starts while the database is away, with the lines and apps that it knew last. */
    public Findings startWithoutDatabase() {
        try (OutageRun ordeal = ordeal()) {
            Postmaster database = place.database().postmaster();
            server.close();
            database.stopImmediately();
            server = place.start(settings);
            ordeal.begin();
            ordeal.happens("as the database came", database::startAgain);
            ordeal.goOnFor(plan.after());
            return ordeal.end();
        }
    }

    /** Database and disk are both away: callers hear what they always hear, and Plivo is asked to tell the rest again. */
    public Findings noDatabaseAndNoDisk() {
        Map<String, String> diskless = place.settings(Frontdesk.freePort());
        diskless.put("DATA_DIR", withoutRoomForAJournal());
        FrontdeskProcess other = place.start(diskless);
        try (OutageRun ordeal = new OutageRun(place, List.of(diskless), plan)) {
            Postmaster database = place.database().postmaster();
            ordeal.tolerate(kind -> kind.isRefusal() && Step.isNotice(kind.address()));
            ordeal.promise(Step::isNotice);
            ordeal.nodes(2);
            ordeal.begin().happens("as the database died", database::stopImmediately);
            ordeal.goOnFor(plan.before());
            String health = ordeal.operators().get(0).health();
            ordeal.happens("as it came back", database::startAgain);
            ordeal.goOnFor(plan.after());
            return withRefusals(ordeal.end(), ordeal.complaints().count(Kind::isRefusal), health);
        } finally {
            other.close();
        }
    }

    /** The database answers, and takes nothing. */
    public Findings databaseReadOnly() {
        return database(DatabaseProofs::readOnly);
    }

    /** Somebody else keeps rows of the calls that go on. */
    public Findings rowsLocked() {
        return database(DatabaseProofs::rowsLocked);
    }

    /** Somebody else keeps the table of the events. */
    public Findings tableLocked() {
        return database(DatabaseProofs::tableLocked);
    }

    /** The connections to the database are dead, and only one side can find out. */
    public Findings networkForgets() {
        return new DatabaseProofs(place, plan).networkForgets();
    }

    private Findings database(BiFunction<DatabaseProofs, OutageRun, Findings> proof) {
        try (OutageRun ordeal = ordeal()) {
            return proof.apply(new DatabaseProofs(place, plan), ordeal);
        }
    }

    private static Findings withRefusals(Findings findings, long refusals, String health) {
        List<String> faults = new ArrayList<>(findings.faults());
        if (refusals == 0) {
            faults.add("Nothing was answered 5xx although neither database nor disk took it.");
        }
        if (!health.equals("DOWN")) {
            faults.add("Health was " + health + " although neither database nor disk was there.");
        }
        return new Findings(findings.summary(), faults);
    }

    private OutageRun ordeal() {
        return new OutageRun(place, List.of(settings), plan);
    }

    /** A file lies where the journal's folder would be, so not even root can make one. */
    private String withoutRoomForAJournal() {
        try {
            Path folder = Files.createDirectories(place.folder().resolve("diskless"));
            Files.createFile(folder.resolve("journal"));
            return folder.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        place.close();
    }
}
