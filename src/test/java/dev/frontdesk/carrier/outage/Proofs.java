package dev.frontdesk.carrier.outage;

import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.host.FrontdeskProcess;
import dev.frontdesk.carrier.host.OwnFrontdesk;
import dev.frontdesk.carrier.host.Postmaster;
import dev.frontdesk.carrier.load.Failures.Kind;
import dev.frontdesk.carrier.load.Findings;
import dev.frontdesk.carrier.load.Plan;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Runs each kind of outage under steady load. While a service runs, each call is answered as always; afterwards every
 * acknowledged webhook is in the log, once, and nothing else is.
 *
 * <p>Each proof leaves database and server running.
 */
public final class Proofs implements AutoCloseable {

    /** Heroku kills a process that has not ended so long after SIGTERM. */
    private static final Duration TIME_TO_END = Duration.ofSeconds(30);

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

    /** PostgreSQL drops all connections, is down, and starts again. */
    public Findings databaseStopped() {
        Postmaster database = place.database().postmaster();
        return databaseDown("as the database died", database::stopImmediately, database::startAgain);
    }

    /** PostgreSQL keeps its connections and does not answer for a while. */
    public Findings databaseFrozen() {
        Postmaster database = place.database().postmaster();
        return databaseDown("as the database froze", database::freeze, database::thaw);
    }

    private Findings databaseDown(String words, Runnable stop, Runnable start) {
        try (OutageRun run = outageRun()) {
            run.begin();
            for (int time = 0; time < plan.times(); time++) {
                run.happens(words, stop);
                run.goOnFor(plan.away());
                run.happens("as it came back", start);
                run.goOnFor(plan.after());
            }
            return run.end();
        }
    }

    /** PostgreSQL is stopped when the first stage of a call has ended. */
    public Findings databaseStoppedBetweenStages() {
        return new StageProof(settings, place.database().postmaster()).databaseDiesInTheFirst();
    }

    /** While the database is stopped somebody removes the folder with the journal, three times. */
    public Findings dataRemoved() {
        Postmaster database = place.database().postmaster();
        try (OutageRun run = outageRun()) {
            run.begin().happens("as the database died", database::stopImmediately);
            for (int time = 0; time < 3; time++) {
                run.goOnFor(plan.away().dividedBy(3));
                run.happens("as the folder was removed", data()::remove);
            }
            run.goOnFor(Duration.ofSeconds(2));
            run.happens("as the database came back", database::startAgain);
            run.goOnFor(plan.after());
            return run.end();
        }
    }

    /** The database is stopped while a folder, a dangling link and a huge file lie among the journals. */
    public Findings journalSpoiled() {
        Spoiling spoiling = data();
        try (OutageRun run = outageRun()) {
            Postmaster database = place.database().postmaster();
            run.begin();
            spoiling.spoil();
            run.happens("as the database died", database::stopImmediately);
            run.goOnFor(plan.away());
            run.happens("as it came back", database::startAgain);
            run.goOnFor(plan.after());
            spoiling.tidy();
            return run.end();
        }
    }

    private Spoiling data() {
        return new Spoiling(Path.of(settings.get("DATA_DIR")));
    }

    /** The service is killed and started again. */
    public Findings serviceKilled() {
        try (OutageRun run = outageRun()) {
            run.tolerate(Kind::isNoAnswer);
            run.begin();
            server.kill();
            server = place.start(settings);
            run.goOnFor(plan.after());
            return run.end();
        }
    }

    /**
     * The service gets SIGTERM while calls still come in, and is started again. No request is cut off: each one that was
     * read is answered, and one that is rejected was not read. A webhook sent just as its connection is closed gets no
     * answer either, and must not be in the log.
     */
    public Findings serviceTerminated() {
        try (OutageRun run = outageRun()) {
            run.tolerate(kind -> kind.isNoAnswer() || kind.isRefusal());
            run.wantAnswers();
            run.begin();
            double seconds = terminate();
            server = place.start(settings);
            run.goOnFor(plan.after());
            return run.end().with(ended(seconds));
        }
    }

    /**
     * The service gets SIGTERM from a host whose router sends no more requests, while the database hangs and many webhooks
     * are in flight: each of them is answered as always, and is in the log once the service runs again.
     */
    public Findings serviceReplaced() {
        try (OutageRun run = outageRun()) {
            Postmaster database = place.database().postmaster();
            run.wantAnswers();
            run.begin().happens("as the database froze", database::freeze);
            run.goOnFor(Duration.ofMillis(200));
            int underway = run.holdBack();
            double seconds = terminate();
            database.thaw();
            server = place.start(settings);
            run.letGo();
            run.goOnFor(plan.after());
            return run.end().with(ended(seconds) + " " + underway + " webhooks were in flight.");
        }
    }

    /** @return how long it took, in seconds */
    private double terminate() {
        long start = System.nanoTime();
        server.terminate();
        if (!server.awaitEnd(TIME_TO_END)) {
            throw new IllegalStateException("The service has not ended within " + TIME_TO_END);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static String ended(double seconds) {
        return String.format(Locale.ROOT, "It ended %.1f s after SIGTERM.", seconds);
    }

    /** The service is killed while events wait in its journal; service and database are started again. */
    public Findings bothKilled() {
        try (OutageRun run = outageRun()) {
            Postmaster database = place.database().postmaster();
            run.tolerate(Kind::isNoAnswer);
            run.begin().happens("as the database was killed", database::kill);
            run.goOnFor(plan.before());
            server.kill();
            database.startAgain();
            server = place.start(settings);
            run.goOnFor(plan.after());
            return run.end();
        }
    }

    /** The webhooks of each call go to two services in turn; one of them is killed. */
    public Findings oneOfTwoKilled() {
        Map<String, String> others = place.settings(Frontdesk.freePort());
        FrontdeskProcess other = place.start(others);
        try (OutageRun run = new OutageRun(place, List.of(settings, others), plan)) {
            run.tolerate(Kind::isNoAnswer);
            run.begin();
            other.kill();
            run.goOnFor(plan.after());
            other = place.start(others);
            run.goOnFor(plan.after());
            return run.end();
        } finally {
            other.close();
        }
    }

    /** The service starts while the database is down, with the lines and apps that it saved last. */
    public Findings startWithoutDatabase() {
        try (OutageRun run = outageRun()) {
            Postmaster database = place.database().postmaster();
            server.close();
            database.stopImmediately();
            server = place.start(settings);
            run.begin();
            run.happens("as the database came", database::startAgain);
            run.goOnFor(plan.after());
            return run.end();
        }
    }

    /** Database and disk are both down. */
    public Findings noDatabaseAndNoDisk() {
        return new LostDiskProof(place, plan).withoutDatabase();
    }

    /** The service is killed when events are stored and their rows are not. */
    public Findings killedBeforeItsRows() {
        try (OutageRun run = outageRun()) {
            return new KillProofs(place, plan).beforeItsRows(run, server::kill, () -> server = place.start(settings));
        }
    }

    /** One of two services is killed again and again ({@code -Dtimes}). */
    public Findings killedAgain() {
        return new KillProofs(place, plan).again(settings);
    }

    /** One of two services is killed while it sends events to a subscription ({@code -Dtimes}). */
    public Findings killedWhileSending() {
        return new NoticeProofs(place, plan).killedWhileSending(settings);
    }

    /** The database answers, and rejects all writes. */
    public Findings databaseReadOnly() {
        return database(DatabaseProofs::readOnly);
    }

    /** Another session locks the rows of open calls. */
    public Findings rowsLocked() {
        return database(DatabaseProofs::rowsLocked);
    }

    /** Another session locks the table of events. */
    public Findings tableLocked() {
        return database(DatabaseProofs::tableLocked);
    }

    /** The connections to the database are dead, and neither side is notified. */
    public Findings networkForgets() {
        return new DatabaseProofs(place, plan).networkForgets();
    }

    /** Strangers attack. */
    Findings strangers(Function<URI, Strangers> attack) {
        return new StrangerProofs(place, server, settings, plan).prove(attack);
    }

    private Findings database(BiFunction<DatabaseProofs, OutageRun, Findings> proof) {
        try (OutageRun run = outageRun()) {
            return proof.apply(new DatabaseProofs(place, plan), run);
        }
    }

    private OutageRun outageRun() {
        return new OutageRun(place, List.of(settings), plan);
    }

    @Override
    public void close() {
        place.close();
    }
}
