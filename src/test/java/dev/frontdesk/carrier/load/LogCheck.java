package dev.frontdesk.carrier.load;

import dev.frontdesk.carrier.expect.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Compares the tables with what the stand-in sent, call by call: every acknowledged webhook is an event of its call, no
 * event was never sent, and the row of a call has the right outcome.
 */
public final class LogCheck {

    private static final int STRETCH = 500;

    private final DataSource database;
    private final Predicate<Step> promised;
    private final List<String> faults = new ArrayList<>();
    private int acknowledged;
    private int unanswered;
    private int calls;

    /** @param promised of which steps an acknowledgement is a promise */
    public LogCheck(DataSource database, Predicate<Step> promised) {
        this.database = database;
        this.promised = promised;
    }

    /**
     * Checks all these calls.
     *
     * @param others how many calls are in the table beside them
     * @return what is wrong, a sentence each
     */
    public List<String> faults(List<LoadCall> loadCalls, long others) throws SQLException {
        awaitRows(loadCalls);
        int found = 0;
        try (Connection connection = database.getConnection()) {
            for (int start = 0; start < loadCalls.size(); start += STRETCH) {
                found += check(connection, loadCalls.subList(start, Math.min(loadCalls.size(), start + STRETCH)));
            }
        }
        long strange = LogTables.calls(database) - others - found;
        if (strange != 0) {
            faults.add(strange + " calls are in the log that nobody made.");
        }
        return faults;
    }

    /** They follow their events within five seconds, whatever was killed in between. */
    private void awaitRows(List<LoadCall> loadCalls) {
        try {
            Rows.await(database, loadCalls.stream().map(LoadCall::callUuid).toList());
        } catch (ConditionTimeoutException late) {
            faults.add("The rows of calls are behind their events for more than five seconds.");
        }
    }

    /** How many acknowledged webhooks were looked for. */
    public int acknowledged() {
        return acknowledged;
    }

    /** How many webhooks are in the log although they got no answer. */
    public int unanswered() {
        return unanswered;
    }

    /** How many calls were in the log. */
    int calls() {
        return calls;
    }

    private int check(Connection connection, List<LoadCall> loadCalls) throws SQLException {
        Map<String, LoadCall> byId = new HashMap<>();
        loadCalls.forEach(loadCall -> byId.put(loadCall.callUuid(), loadCall));
        LogTables tables = new LogTables(connection, byId.keySet());
        Map<String, List<String>> events = tables.events();
        Map<String, LogTables.Row> rows = tables.rows();
        byId.forEach((id, loadCall) -> check(loadCall, id, events.getOrDefault(id, List.of()), rows.get(id)));
        calls += rows.size();
        return rows.size();
    }

    private void check(LoadCall loadCall, String id, List<String> events, LogTables.Row row) {
        List<String> strange = new ArrayList<>(events);
        boolean complete = true;
        for (int step = 0; step < loadCall.steps().size(); step++) {
            Step sent = loadCall.steps().get(step);
            boolean isPresent = strange.remove(sent.kind() + " " + loadCall.form(step));
            complete &= isPresent;
            if (isPresent && !loadCall.isAcknowledged(step)) {
                unanswered++;
            }
            if (loadCall.isAcknowledged(step) && promised.test(sent)) {
                acknowledged++;
                if (!isPresent) {
                    faults.add("The call " + id + " lacks step " + step + ", " + sent.kind() + ".");
                }
            }
        }
        strange.forEach(event -> faults.add("The call " + id + " has an event too many: " + event));
        if (complete) {
            checkRow(loadCall.original(), id, row);
        }
    }

    private void checkRow(RecordedTemplate recordedTemplate, String id, LogTables.Row row) {
        LogTables.Row wanted = new LogTables.Row(
                "ENDED", recordedTemplate.outcome().toUpperCase(Locale.ROOT), recordedTemplate.answerer());
        if (!wanted.equals(row)) {
            faults.add("The call " + id + " is " + row + " and should be " + wanted + ".");
        }
    }
}
