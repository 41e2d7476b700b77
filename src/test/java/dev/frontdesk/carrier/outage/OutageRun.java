package dev.frontdesk.carrier.outage;

import dev.frontdesk.carrier.host.OwnFrontdesk;
import dev.frontdesk.carrier.load.CallSupply;
import dev.frontdesk.carrier.load.DiskProbe;
import dev.frontdesk.carrier.load.Failures;
import dev.frontdesk.carrier.load.Failures.Kind;
import dev.frontdesk.carrier.load.Findings;
import dev.frontdesk.carrier.load.FullLoad;
import dev.frontdesk.carrier.load.Latencies;
import dev.frontdesk.carrier.load.LogCheck;
import dev.frontdesk.carrier.load.LogTables;
import dev.frontdesk.carrier.load.Operator;
import dev.frontdesk.carrier.load.Plan;
import dev.frontdesk.carrier.load.Recovery;
import dev.frontdesk.carrier.load.Sender;
import dev.frontdesk.carrier.load.Signer;
import dev.frontdesk.carrier.load.SteadyLoad;
import dev.frontdesk.carrier.load.Step;
import dev.frontdesk.carrier.load.Timings;
import dev.frontdesk.carrier.webhook.Account;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** A Frontdesk, or several on one database, under steady load, while something happens to them. */
final class OutageRun implements AutoCloseable {

    /** From the end of a fault until nothing waits any more. */
    private static final Duration TO_RECOVER = Duration.ofSeconds(30);

    private final Plan plan;
    private final DataSource database;
    private final List<Operator> operators;
    private final CallSupply supply;
    private final Sender sender;
    private final SteadyLoad load;
    private final DiskProbe disk;
    private final Sessions sessions;
    private final Path refused;
    private final Timings timings;
    private final long others;
    private Predicate<Kind> tolerated = any -> false;
    private Predicate<Step> promised = any -> true;
    private boolean everyEventIsAnswered;
    private int nodes;

    /**
     * Plays the first calls; the load does not begin yet.
     *
     * @param settings of the Frontdesks that are called; they must run
     */
    OutageRun(OwnFrontdesk place, List<Map<String, String>> settings, Plan plan) {
        this(place, settings, addresses(settings), plan);
    }

    /**
     * The same with webhooks that are sent elsewhere.
     *
     * @param doors the addresses by which they reach the Frontdesks
     */
    OutageRun(OwnFrontdesk place, List<Map<String, String>> settings, List<URI> doors, Plan plan) {
        this.plan = plan;
        this.database = place.database().dataSource();
        Map<String, String> any = settings.get(0);
        this.operators = addresses(settings).stream()
                .map(base -> new Operator(base, any.get("API_TOKEN")))
                .toList();
        URI publicUrl = URI.create(any.get("PUBLIC_URL"));
        String token = any.get("PLIVO_AUTH_TOKEN");
        this.supply = CallSupply.at(doors.get(0), Account.of(publicUrl, token, ZoneId.of("UTC")), plan.few());
        this.sender = new Sender(doors, new Signer(publicUrl, token));
        this.load = new SteadyLoad(sender, supply, plan.rate(), plan.call());
        this.disk = new DiskProbe(place.folder());
        this.sessions = new Sessions(database);
        this.refused = Path.of(any.get("DATA_DIR")).resolve("journal/refused");
        this.nodes = settings.size();
        this.timings = new Timings(sender, disk);
        Recovery.await(operators);
        this.others = calls();
    }

    private static List<URI> addresses(List<Map<String, String>> settings) {
        return settings.stream()
                .map(each -> URI.create("http://localhost:" + each.get("PORT")))
                .toList();
    }

    /** Starts the load, after calls that are not measured. */
    OutageRun begin() {
        FullLoad first = new FullLoad(sender, 4);
        first.play(first.prepared(supply.next(100)), Duration.ofSeconds(20));
        sender.restart();
        timings.begin();
        load.start();
        load.goOnFor(plan.before());
        return this;
    }

    /** @param words how the summary calls it */
    void happens(String words, Runnable happening) {
        timings.happens(words, happening);
    }

    void goOnFor(Duration time) {
        load.goOnFor(time);
    }

    /**
     * Sends nothing more until {@link #letGo}.
     *
     * @return how many webhooks are in flight
     */
    int holdBack() {
        load.holdBack();
        return sender.underway();
    }

    /** Sends again, over new connections: the former process has closed the old ones. */
    void letGo() {
        sender.hangUp();
        load.letGo();
    }

    /** Failures of that kind are no fault: no service was running, for example. */
    void tolerate(Predicate<Kind> failures) {
        tolerated = failures;
    }

    /** Sets for which webhooks an acknowledgement promises that they are in the log. */
    void promise(Predicate<Step> acknowledged) {
        promised = acknowledged;
    }

    /** Makes it a fault if the log has a webhook that got no answer. */
    void wantAnswers() {
        everyEventIsAnswered = true;
    }

    /** How many Frontdesks use the database, those included to which nothing is sent. */
    void nodes(int running) {
        nodes = running;
    }

    Failures failures() {
        return sender.failures();
    }

    Latencies latencies() {
        return sender.latencies();
    }

    List<Operator> operators() {
        return operators;
    }

    /** Ends the load, waits until the journal is empty, and checks the log. */
    Findings end() {
        long stopped = System.nanoTime();
        load.stop();
        double recovered = Recovery.await(operators);
        double sinceFault = plan.after().toSeconds() + (System.nanoTime() - stopped) / 1e9;
        try {
            LogCheck check = new LogCheck(database, promised);
            List<String> faults = new ArrayList<>(sender.failures().sentences(tolerated.negate()));
            faults.addAll(check.faults(supply.loadCalls(), others));
            if (everyEventIsAnswered && check.unanswered() > 0) {
                faults.add(check.unanswered() + " webhooks are in the log and got no answer.");
            }
            faults.addAll(besides(sinceFault));
            String rebuilt = operators.get(0).rebuild();
            if (!rebuilt.startsWith("All ")) {
                faults.add(rebuilt);
            }
            return new Findings(summary(check, recovered, rebuilt), faults);
        } catch (SQLException unreadable) {
            throw new IllegalStateException("The log cannot be read", unreadable);
        }
    }

    /** Faults beside those of the log. */
    private List<String> besides(double sinceFault) {
        List<String> faults = new ArrayList<>();
        if (sinceFault > TO_RECOVER.toSeconds()) {
            faults.add(String.format(Locale.ROOT, "Events waited until %.1f s after the fault's end.", sinceFault));
        }
        if (sessions.most() > nodes * Sessions.MOST) {
            faults.add(sessions.most() + " sessions at once are more than " + nodes * Sessions.MOST + ".");
        }
        if (refused.toFile().length() > 0) {
            faults.add("Events were set aside.");
        }
        return faults;
    }

    private List<String> summary(LogCheck check, double recovered, String rebuilt) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%,d calls, %.0f a second; %,d webhooks acknowledged and looked up; the journal was empty %.1f s after"
                        + " the last call. %s",
                supply.loadCalls().size(),
                plan.rate(),
                check.acknowledged(),
                recovered,
                rebuilt));
        lines.add("At most " + sessions.most() + " sessions at once.");
        lines.addAll(sender.failures().sentences(tolerated));
        lines.addAll(timings.summary());
        return lines;
    }

    private long calls() {
        try {
            return LogTables.calls(database);
        } catch (SQLException unreadable) {
            throw new IllegalStateException("The log cannot be read", unreadable);
        }
    }

    @Override
    public void close() {
        load.close();
        sender.close();
        disk.close();
        sessions.close();
    }
}
