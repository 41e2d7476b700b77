package dev.frontdesk.plivo.records;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.hibernate.Session;

/**
 * Keeps the checkpoint and the lease for reading Plivo's records, in one row. The node that reads renews its lease with
 * each page; when the lease has expired, another node takes over. The database's clock counts, so all nodes agree.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CheckpointLease {

    private static final String HOLD =
            "update record_reading set held_by = ?, held_until = now() + make_interval(secs => ?),"
                    + " looked_at = now() where (held_until < now() or held_by = ?)"
                    + " and (looked_at is null or looked_at <= now() - make_interval(secs => ?))"
                    + " returning read_until, window_from, window_until, next_offset";
    private static final String SAVE = "update record_reading set read_until = ?, window_from = ?, window_until = ?,"
            + " next_offset = ?, held_until = now() + make_interval(secs => ?) where held_by = ?";
    private static final String RELEASE = "update record_reading set held_until = '-infinity',"
            + " looked_at = case when ? then looked_at else null end,"
            + " whole_at = case when ? then now() else whole_at end, trouble = ? where held_by = ?";
    private static final String SEE = "select whole_at, trouble from record_reading";

    @PersistenceContext(unitName = "frontdesk")
    private EntityManager entities;

    /** When all records were last read, null if never; and the error since then, a sentence, null if none. */
    public record Seen(Instant wholeAt, String lastError) {}

    /**
     * Takes the lease; empty if another node holds it, or if a pass began less than {@code rest} ago.
     *
     * @param node identifies this node
     */
    public Optional<Checkpoint> hold(String node, Duration term, Duration rest) {
        return done(HOLD, statement -> {
            statement.setString(1, node);
            statement.setDouble(2, term.toSeconds());
            statement.setString(3, node);
            statement.setDouble(4, rest.toSeconds());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(progress(rows)) : Optional.empty();
            }
        });
    }

    /** Saves the checkpoint and renews the lease; false if another node has taken over. */
    public boolean save(String node, Duration term, Checkpoint progress) {
        return done(SAVE, statement -> {
            statement.setObject(1, utc(progress.readUntil()));
            statement.setObject(2, utc(progress.from()));
            statement.setObject(3, utc(progress.until()));
            statement.setInt(4, progress.offset());
            statement.setDouble(5, term.toSeconds());
            statement.setString(6, node);
            return statement.executeUpdate() == 1;
        });
    }

    /**
     * Releases the lease.
     *
     * @param rest false if there is more to read at once
     * @param whole all was read
     * @param trouble null if nothing went wrong
     */
    public void release(String node, boolean rest, boolean whole, String trouble) {
        done(RELEASE, statement -> {
            statement.setBoolean(1, rest);
            statement.setBoolean(2, whole);
            statement.setString(3, trouble);
            statement.setString(4, node);
            return statement.executeUpdate();
        });
    }

    public Seen seen() {
        return done(SEE, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return new Seen(instant(rows, 1), rows.getString(2));
            }
        });
    }

    private static Checkpoint progress(ResultSet row) throws SQLException {
        return new Checkpoint(instant(row, 1), instant(row, 2), instant(row, 3), row.getInt(4));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private <T> T done(String sql, JdbcWork<T> jdbcWork) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return jdbcWork.on(statement);
            }
        });
    }

    /** Work with a prepared statement. */
    private interface JdbcWork<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
