package dev.frontdesk.carrier.outage;

import dev.frontdesk.carrier.expect.Rows;
import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.host.FrontdeskProcess;
import dev.frontdesk.carrier.host.OwnFrontdesk;
import dev.frontdesk.carrier.load.Failures.Kind;
import dev.frontdesk.carrier.load.Findings;
import dev.frontdesk.carrier.load.Plan;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * A node is killed between an event and its row. The event is in the log at once, and the row follows within seconds without
 * a rebuild: by the other node, or by the next start.
 */
final class KillProofs {

    private static final Duration TO_FOLLOW = Duration.ofSeconds(5);

    private final OwnFrontdesk place;
    private final Plan plan;
    private final DataSource database;

    KillProofs(OwnFrontdesk place, Plan plan) {
        this.place = place;
        this.plan = plan;
        this.database = place.database().dataSource();
    }

    /** Somebody locks the table of rows, so that events are stored and no row is, when the only node is killed. */
    Findings beforeItsRows(OutageRun run, Runnable kill, Runnable start) {
        run.tolerate(Kind::isNoAnswer);
        run.begin();
        try (Connection outsider = database.getConnection();
                Statement statement = outsider.createStatement()) {
            outsider.setAutoCommit(false);
            statement.execute("lock table call in share mode");
            run.goOnFor(Duration.ofMillis(500));
            kill.run();
            outsider.rollback();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        List<String> faults = new ArrayList<>();
        if (late(Duration.ZERO).isEmpty()) {
            faults.add("No row was missing when the node was killed, so nothing was proved.");
        }
        start.run();
        run.goOnFor(plan.after());
        return with(faults, run.end());
    }

    /** One of two nodes is killed under load and started again, several times; the other brings the rows. */
    Findings again(Map<String, String> settings) {
        Map<String, String> others = place.settings(Frontdesk.freePort());
        others.put("DATA_DIR", place.folder().resolve("data-of-the-other").toString());
        List<String> faults = new ArrayList<>();
        FrontdeskProcess other = place.start(others);
        try (OutageRun run = new OutageRun(place, List.of(settings, others), plan)) {
            run.tolerate(Kind::isNoAnswer);
            run.begin();
            for (int time = 1; time <= plan.times(); time++) {
                other.kill();
                run.goOnFor(TO_FOLLOW.plusSeconds(1));
                if (!late(TO_FOLLOW).isEmpty()) {
                    faults.add("Rows were late " + TO_FOLLOW.toSeconds() + " s after kill " + time + ".");
                }
                other = place.start(others);
            }
            return with(faults, run.end()).with("The node was killed " + plan.times() + " times.");
        } finally {
            other.close();
        }
    }

    private List<String> late(Duration since) {
        try {
            return Rows.late(database, since);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Findings with(List<String> faults, Findings findings) {
        List<String> all = new ArrayList<>(faults);
        all.addAll(findings.faults());
        return new Findings(findings.summary(), all);
    }
}
