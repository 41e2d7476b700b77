package dev.frontdesk.call.store;

import static dev.frontdesk.call.Stage.SALES;
import static dev.frontdesk.carrier.Scenario.callTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.call.Stage;
import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.PlayedCall;
import dev.frontdesk.carrier.expect.Rows;
import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.webhook.Delivery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database that answers and rejects every write: no event is its cause, so none is set aside, and none is lost. */
class DatabaseFaultIT {

    private static final Frontdesk FRONTDESK = Frontdesk.running();
    private static final Duration TO_RECOVER = Duration.ofSeconds(30);

    private final int logged = FRONTDESK.log().length();

    @AfterEach
    void nothingBringsAStackTrace() throws SQLException {
        mend();
        assertThat(FRONTDESK.log().substring(logged)).doesNotContain("\tat ", "system exception");
    }

    private static void mend() throws SQLException {
        try (Connection connection = FRONTDESK.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set default_transaction_read_only = off");
            statement.execute("alter system reset default_transaction_read_only");
            statement.execute("alter database " + connection.getCatalog() + " reset default_transaction_read_only");
            statement.execute("select pg_reload_conf()");
            statement.execute("drop trigger if exists fault on call_event");
            statement.execute("drop function if exists fault()");
        }
    }

    @Test
    void aReadOnlyDatabaseCountsAsDown() throws Exception {
        execute("alter system set default_transaction_read_only = on");
        execute("select pg_reload_conf()");
        await().untilAsserted(() -> assertThat(detail("database")).contains("is read-only", "primary"));

        PlayedCall call = playedAndNotYetLogged();

        mend();
        isLogged(call);
    }

    /** All sessions begin anew meanwhile, and keep the default with which they began. */
    @Test
    void sessionsOfAReadOnlyDatabaseDoNotStayReadOnly() throws Exception {
        execute("do $$ begin execute format('alter database %I set default_transaction_read_only = on',"
                + " current_database()); end $$");
        execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'frontdesk'");
        IntStream.range(0, 30).parallel().forEach(reader -> FRONTDESK.get("/api/calls"));
        PlayedCall call = playedAndNotYetLogged();
        await().untilAsserted(() -> assertThat(detail("database")).contains("is read-only", "primary"));

        mend();
        isLogged(call);
    }

    @Test
    void aFullDiskIsNoFaultOfAnEvent() throws Exception {
        execute("create function fault() returns trigger language plpgsql as $$ begin raise exception using errcode ="
                + " '53100', message = 'no space left on device'; end $$");
        execute("create trigger fault before insert on call_event for each statement execute function fault()");

        PlayedCall call = playedAndNotYetLogged();
        await().untilAsserted(() -> assertThat(detail("writer")).contains("no disk space left", "53100"));

        mend();
        isLogged(call);
    }

    @Test
    void aLockedTableIsNoFaultOfAnEvent() throws Exception {
        PlayedCall call;
        try (Connection outsider = FRONTDESK.database().getConnection();
                Statement statement = outsider.createStatement()) {
            outsider.setAutoCommit(false);
            statement.execute("lock table call_event in access exclusive mode");
            call = playedAndNotYetLogged();
            await().untilAsserted(() -> assertThat(detail("writer")).contains("55P03"));
            assertThat(sessionsWaitingWithOneStatement()).isLessThanOrEqualTo(2);
            outsider.rollback();
        }
        isLogged(call);
    }

    @Test
    void aLockedRowHoldsUpNeitherItsEventsNorAnotherRow() throws Exception {
        PlayedCall first = plivo().play(
                        callTo(SALES).callerLeavesAfter(6),
                        Delivery.inOrder().losing(webhook -> webhook.isFor("hangup")));
        await().until(() -> Stage.logged(first.callUuid()).containsKey("callUuid"));
        Rows.await(FRONTDESK.database(), first.callUuid());
        PlayedCall other;
        try (Connection outsider = FRONTDESK.database().getConnection();
                Statement statement = outsider.createStatement()) {
            outsider.setAutoCommit(false);
            statement.execute("select 1 from call where call_uuid = '" + first.callUuid() + "' for update");
            first.webhooks().stream()
                    .filter(webhook -> webhook.isFor("hangup"))
                    .forEach(end -> assertThat(plivo().send(end).isSuccess()).isTrue());
            await().until(() -> !Stage.logged(first.callUuid()).isNull("hangup"));
            other = playedAndNotYetLogged();
            Rows.await(FRONTDESK.database(), other.callUuid());
            assertThat(Rows.behind(FRONTDESK.database(), Set.of(first.callUuid())))
                    .hasSize(1);
            outsider.rollback();
        }
        isLogged(first);
        isLogged(other);
        Rows.await(FRONTDESK.database(), first.callUuid());
    }

    private static Carrier plivo() {
        return Stage.plivo();
    }

    private static PlayedCall playedAndNotYetLogged() {
        return plivo().play(callTo(SALES).callerLeavesAfter(6));
    }

    private static void isLogged(PlayedCall call) throws IOException {
        await().atMost(TO_RECOVER)
                .until(() -> FRONTDESK.get("/api/calls/" + call.callUuid()).status() == 200);
        Stage.expectedOf(call);
        await().atMost(TO_RECOVER)
                .untilAsserted(() -> assertThat(detail("journal")).isEqualTo("Nothing waits in it."));
        Path refused = FRONTDESK.journal().resolve("refused");
        assertThat(Files.notExists(refused) || !Files.readString(refused).contains(call.callUuid()))
                .isTrue();
    }

    private static String detail(String check) {
        return FRONTDESK
                .get("/api/health/ready")
                .object()
                .getJsonObject("checks")
                .getJsonObject(check)
                .getString("detail");
    }

    /** Each background task may wait with a statement of its own; none may leave one behind and try again. */
    private static int sessionsWaitingWithOneStatement() throws SQLException {
        try (Connection connection = FRONTDESK.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select coalesce(max(number), 0) from"
                        + " (select count(*) as number from pg_stat_activity where application_name = 'frontdesk'"
                        + " and wait_event_type = 'Lock' group by query) as waiting")) {
            count.next();
            return count.getInt(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = FRONTDESK.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
