package dev.frontdesk.carrier.outage;

import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.host.FrontdeskProcess;
import dev.frontdesk.carrier.host.OwnFrontdesk;
import dev.frontdesk.carrier.load.Findings;
import dev.frontdesk.carrier.load.Plan;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Faults of a database that still answers, each under steady load: no event is their cause, so none is set aside, and no
 * statement that the driver gave up leaves a session behind.
 */
final class DatabaseProofs {

    private final OwnFrontdesk place;
    private final Plan plan;
    private final DataSource database;

    DatabaseProofs(OwnFrontdesk place, Plan plan) {
        this.place = place;
        this.plan = plan;
        this.database = place.database().dataSource();
    }

    /** A failover, or a provider's limit of the disk. */
    Findings readOnly(OutageRun outageRun) {
        outageRun.begin();
        outageRun.happens(
                "as the database became read-only",
                () -> execute("alter system set default_transaction_read_only = on", "select pg_reload_conf()"));
        outageRun.goOnFor(plan.away());
        outageRun.happens(
                "as it accepted writes again",
                () -> execute(
                        "set default_transaction_read_only = off",
                        "alter system reset default_transaction_read_only",
                        "select pg_reload_conf()"));
        return end(outageRun);
    }

    /** Another session locks the rows of open calls. */
    Findings rowsLocked(OutageRun outageRun) {
        return locked(outageRun, "select 1 from call where state <> 'ENDED' for update", "as rows were locked");
    }

    /** Another session locks the whole table. */
    Findings tableLocked(OutageRun outageRun) {
        return locked(outageRun, "lock table call_event in access exclusive mode", "as a table was locked");
    }

    private Findings locked(OutageRun outageRun, String lock, String words) {
        outageRun.begin();
        try (Connection outsider = database.getConnection();
                Statement statement = outsider.createStatement()) {
            outsider.setAutoCommit(false);
            statement.execute(lock);
            outageRun.happens(words, () -> {});
            outageRun.goOnFor(plan.away());
            outsider.rollback();
            outageRun.happens("as the lock was released", () -> {});
            return end(outageRun);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A NAT forgets all connections, and notifies neither side. */
    Findings networkForgets() {
        String url = place.database().url();
        int port = Integer.parseInt(url.replaceFirst(".*:(\\d+)/.*", "$1"));
        Map<String, String> settings = place.settings(Frontdesk.freePort());
        try (ForgetfulNetwork network = ForgetfulNetwork.to(port)) {
            settings.put("DATABASE_URL", url.replace(":" + port, ":" + network.port()));
            try (FrontdeskProcess other = place.start(settings);
                    OutageRun run = new OutageRun(place, List.of(settings), plan)) {
                run.nodes(2);
                run.begin();
                run.happens("as the network forgot pid " + other.pid(), network::forget);
                run.goOnFor(plan.away());
                return end(run);
            }
        }
    }

    private Findings end(OutageRun outageRun) {
        outageRun.goOnFor(plan.after());
        return outageRun.end();
    }

    private void execute(String... statements) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
