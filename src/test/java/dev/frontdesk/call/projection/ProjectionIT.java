package dev.frontdesk.call.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.Decision;
import dev.frontdesk.call.EventKind;
import dev.frontdesk.call.Facts;
import dev.frontdesk.call.Parameters;
import dev.frontdesk.call.Reading;
import dev.frontdesk.carrier.expect.Rows;
import dev.frontdesk.carrier.host.EmbeddedDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The projection and the sweep as plain objects on a PostgreSQL of their own, with a reading that the test can break. */
class ProjectionIT {

    private static EmbeddedDatabase postgres;
    private static DataSource database;

    private final List<CallChanged> written = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();
    private final NotComputed notComputed = new NotComputed(database);
    private final EventStore events = new EventStore(database);
    private final CallRows rows = new CallRows(database, BesideRows.NOTHING);
    private String broken = "none";
    private final Projector projector = new Projector(events, rows, notComputed, reading(), this::written);
    private final Sweeper sweeper = new Sweeper(database, projector, notComputed);

    @BeforeAll
    static void start() {
        postgres = EmbeddedDatabase.startEmptyIn(Path.of("target", "projection-it"));
        database = postgres.dataSource();
        Flyway.configure().dataSource(database).load().migrate();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        execute("truncate call, call_event, call_not_computed");
        execute("update call_sweep set swept_until = clock_timestamp() - interval '1 minute', filled_until = ''");
    }

    @Test
    void aRowSaysHowManyEventsItWasComputedFrom() throws SQLException {
        add("a", EventKind.ANSWER, EventKind.HANGUP);
        add("a", EventKind.HANGUP);
        add("b", EventKind.ANSWER);

        projector.project(Set.of("a", "b", "nobody"));

        assertThat(revisions()).isEqualTo(Map.of("a", 2, "b", 1));
        assertThat(written).extracting(CallChanged::revision).containsExactlyInAnyOrder(2, 1);
        projector.project(Set.of("a", "b"));
        assertThat(written).hasSize(2);
    }

    @Test
    void aRowOfFewerEventsNeverReplacesOneOfMore() throws SQLException {
        add("a", EventKind.ANSWER);
        List<CallChanged> early = projector.compute(Set.of("a"), new Projector.Left());
        add("a", EventKind.HANGUP);
        projector.project(Set.of("a"));

        assertThat(rows.write(early)).isEmpty();
        rows.mend(early);

        assertThat(revisions()).isEqualTo(Map.of("a", 2));
        assertThat(ended).containsExactly("a");
    }

    @Test
    void aCallThatCannotBeComputedHarmsNoOtherAndComesOnceItCan() throws SQLException {
        broken = "b";
        add("a", EventKind.HANGUP);
        add("b", EventKind.HANGUP);

        assertThat(projector.project(Set.of("a", "b")).failed()).containsExactly("b");

        assertThat(revisions()).isEqualTo(Map.of("a", 1));
        assertThat(notComputed.known()).containsExactly("b");
        assertThat(events.of(Set.of("b")).get("b")).hasSize(1);
        letSecondsPass();
        sweeper.sweep(() -> {});
        assertThat(revisions()).isEqualTo(Map.of("a", 1));

        broken = "none";
        letSecondsPass();
        sweeper.sweep(() -> {});

        assertThat(revisions()).isEqualTo(Map.of("a", 1, "b", 1));
        notComputed.refresh();
        assertThat(notComputed.known()).isEmpty();
    }

    @Test
    void aRowThatTheTableRejectsHarmsNoOther() throws SQLException {
        execute("alter table call add constraint no_b check (call_uuid <> 'b')");
        try {
            add("a", EventKind.ANSWER);
            add("b", EventKind.ANSWER);
            add("c", EventKind.ANSWER);

            assertThat(projector.project(Set.of("a", "b", "c")).failed()).containsExactly("b");
            assertThat(revisions()).isEqualTo(Map.of("a", 1, "c", 1));
        } finally {
            execute("alter table call drop constraint no_b");
        }
    }

    @Test
    void anEventOfALaterVersionHarmsNoOther() throws SQLException {
        add("a", EventKind.ANSWER);
        add("b", EventKind.ANSWER);
        execute("update call_event set kind = 'OF_A_LATER_VERSION' where call_uuid = 'b'");

        assertThat(projector.project(Set.of("a", "b")).failed()).containsExactly("b");
        assertThat(revisions()).isEqualTo(Map.of("a", 1));
    }

    @Test
    void aLockedRowHoldsUpNoOther() throws SQLException {
        add("a", EventKind.ANSWER);
        projector.project(Set.of("a"));
        add("a", EventKind.HANGUP);
        add("b", EventKind.ANSWER);
        try (Connection outsider = database.getConnection();
                Statement statement = outsider.createStatement()) {
            outsider.setAutoCommit(false);
            statement.execute("select 1 from call where call_uuid = 'a' for update");
            execute("alter database postgres set lock_timeout = '100ms'");

            assertThat(projector.project(Set.of("a", "b")).locked()).containsExactly("a");
            assertThat(revisions()).isEqualTo(Map.of("a", 1, "b", 1));
            outsider.rollback();
        } finally {
            execute("alter database postgres reset lock_timeout");
        }
        letSecondsPass();
        assertThat(sweeper.sweep(() -> {})).isOne();
        assertThat(revisions()).isEqualTo(Map.of("a", 2, "b", 1));
    }

    @Test
    void theSweepFindsWhatACrashLeftAndNothingElse() throws SQLException {
        add("a", EventKind.ANSWER);
        add("b", EventKind.ANSWER);
        projector.project(Set.of("a", "b"));
        add("b", EventKind.HANGUP);
        add("c", EventKind.HANGUP);
        letSecondsPass();
        add("d", EventKind.ANSWER);

        assertThat(sweeper.sweep(() -> {})).isEqualTo(2);
        assertThat(revisions()).isEqualTo(Map.of("a", 1, "b", 2, "c", 1));
        assertThat(sweeper.sweep(() -> {})).isZero();
        letSecondsPass();
        assertThat(sweeper.sweep(() -> {})).isOne();
        assertThat(Rows.behind(database, Set.of("a", "b", "c", "d"))).isEmpty();
    }

    @Test
    void rowsOfAnEarlierVersionGetTheRevisionOfTheirTime() throws SQLException {
        events.add(IntStream.range(0, 1200)
                .mapToObj(call -> "old-" + call)
                .flatMap(call -> Stream.of(event(call, EventKind.ANSWER), event(call, EventKind.HANGUP)))
                .toList());
        projector.project(events().keySet());
        execute("update call_event set stored_at = null");
        execute("update call set revision = 0");
        add("old-7", EventKind.DIAL_RESULT);
        Sweep.RevisionFill fill = new Sweep.RevisionFill(database);

        fill.goOn();
        fill.goOn();

        assertThat(revisions())
                .hasSize(1200)
                .allSatisfy((call, revision) -> assertThat(revision).isEqualTo(2));
        assertThat(Rows.behind(database, Set.of("old-7", "old-8"))).containsExactly("old-7");
        letSecondsPass();
        assertThat(sweeper.sweep(() -> {})).isOne();
    }

    private Reading reading() {
        return event -> {
            if (event.callUuid().equals(broken)) {
                throw new IllegalStateException("the reading is broken");
            }
            return Facts.of(event);
        };
    }

    private void written(RowWritten change) {
        CallChanged row = change.row();
        written.add(row);
        if (!change.wasOver()) {
            ended.add(row.callUuid());
        }
    }

    private void add(String call, EventKind... kinds) {
        events.add(Stream.of(kinds).map(kind -> event(call, kind)).toList());
    }

    private static CallEvent event(String call, EventKind kind) {
        return new CallEvent(call, kind, Parameters.of(Map.of()), Decision.NONE, Facts.NOON);
    }

    /** The test does not wait: it moves what is stored into the past. */
    private static void letSecondsPass() throws SQLException {
        execute("update call_event set stored_at = stored_at - interval '5 seconds'");
        execute("update call_not_computed set tried_at = tried_at - interval '20 seconds'");
    }

    private static Map<String, Integer> revisions() throws SQLException {
        return counted("select call_uuid, revision from call");
    }

    private static Map<String, Integer> events() throws SQLException {
        return counted("select call_uuid, count(*)::int from call_event group by 1");
    }

    private static Map<String, Integer> counted(String query) throws SQLException {
        Map<String, Integer> counted = new HashMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                counted.put(rows.getString(1), rows.getInt(2));
            }
        }
        return counted;
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
