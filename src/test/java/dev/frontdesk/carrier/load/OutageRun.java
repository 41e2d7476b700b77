package dev.frontdesk.carrier.load;

import dev.frontdesk.carrier.Account;
import dev.frontdesk.carrier.host.OwnFrontdesk;
import dev.frontdesk.carrier.load.Failures.Kind;
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
    private final CallSupply troupe;
    private final Sender courier;
    private final SteadyLoad load;
    private final DiskProbe disk;
    private final Sessions sessions;
    private final Path refused;
    private final Timings chronicle;
    private final long others;
    private Predicate<Kind> tolerated = any -> false;
    private Predicate<Step> promised = any -> true;
    private boolean everybodyHeardIsAnswered;
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
     * The same with webhooks that go elsewhere.
     *
     * @param doors by which they reach the Frontdesks
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
        this.troupe = CallSupply.at(doors.get(0), Account.of(publicUrl, token, ZoneId.of("UTC")), plan.few());
        this.courier = new Sender(doors, new Signer(publicUrl, token));
        this.load = new SteadyLoad(courier, troupe, plan.rate(), plan.call());
        this.disk = new DiskProbe(place.folder());
        this.sessions = new Sessions(database);
        this.refused = Path.of(any.get("DATA_DIR")).resolve("journal/refused");
        this.nodes = settings.size();
        this.chronicle = new Timings(courier, disk);
        Recovery.await(operators);
        this.others = calls();
    }

    private static List<URI> addresses(List<Map<String, String>> settings) {
        return settings.stream()
                .map(each -> URI.create("http://localhost:" + each.get("PORT")))
                .toList();
    }

    /** Lets the load begin, after calls that nobody measures. */
    OutageRun begin() {
        FullLoad first = new FullLoad(courier, 4);
        first.play(first.prepared(troupe.next(100)), Duration.ofSeconds(20));
        courier.beginAnew();
        chronicle.begin();
        load.start();
        load.goOnFor(plan.before());
        return this;
    }

    /** @param words how the summary calls it */
    void happens(String words, Runnable happening) {
        chronicle.happens(words, happening);
    }

    void goOnFor(Duration time) {
        load.goOnFor(time);
    }

    /**
     * Nothing more is sent until {@link #letGo}.
     *
     * @return how many webhooks are on their way
     */
    int holdBack() {
        load.holdBack();
        return courier.underway();
    }

    /** Whoever was there before has closed the connections. */
    void letGo() {
        courier.hangUp();
        load.letGo();
    }

    /** Complaints of that kind are no fault: nobody was there to answer, for example. */
    void tolerate(Predicate<Kind> complaints) {
        tolerated = complaints;
    }

    /** For which webhooks an acknowledgement promises that they are in the log. */
    void promise(Predicate<Step> acknowledged) {
        promised = acknowledged;
    }

    /** It is a fault if the log has a webhook that got no answer. */
    void wantAnswers() {
        everybodyHeardIsAnswered = true;
    }

    /** How many Frontdesks use the database, those included to which nothing is sent. */
    void nodes(int running) {
        nodes = running;
    }

    Failures complaints() {
        return courier.complaints();
    }

    List<Operator> operators() {
        return operators;
    }

    /** Ends the load, waits until nothing waits any more, and looks at the log. */
    Findings end() {
        long stopped = System.nanoTime();
        load.stop();
        double recovered = Recovery.await(operators);
        double sinceFault = plan.after().toSeconds() + (System.nanoTime() - stopped) / 1e9;
        try {
            LogCheck check = new LogCheck(database, promised);
            List<String> faults = new ArrayList<>(courier.complaints().sentences(tolerated.negate()));
            faults.addAll(check.faults(troupe.copies(), others));
            if (everybodyHeardIsAnswered && check.unanswered() > 0) {
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

    /** What is wrong beside the log. */
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
                "%,d calls, %.0f a second; %,d webhooks acknowledged and looked up; nothing waited any more %.1f s after"
                        + " the last call. %s",
                troupe.copies().size(),
                plan.rate(),
                check.acknowledged(),
                recovered,
                rebuilt));
        lines.add("At most " + sessions.most() + " sessions at once.");
        lines.addAll(courier.complaints().sentences(tolerated));
        lines.addAll(chronicle.summary());
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
        courier.close();
        disk.close();
        sessions.close();
    }
}
