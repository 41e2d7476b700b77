package dev.frontdesk.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.postgresql.ds.PGSimpleDataSource;

/** Makes connections whose sessions have {@link SessionLimits}, or as many of them as the server or proxy accepts. */
final class LimitedDataSource extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;

    /** Protocol violation (PgBouncer), feature not supported (other proxies), unknown parameter, unsuitable value. */
    private static final Set<String> OPTIONS_REJECTED = Set.of("08P01", "0A000", "42704", "22023");

    private transient List<String> options = List.of("");
    private transient String own;
    private transient volatile int level;

    /** Sets the limits; to be called after the address, whose {@code options} take precedence. */
    void limit(SessionLimits limits) {
        own = getOptions();
        options = limits.options();
        level = 0;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        for (int attempt = level; ; attempt++) {
            try {
                return connect(attempt, user, password);
            } catch (SQLException failed) {
                if (attempt + 1 == options.size() || !OPTIONS_REJECTED.contains(failed.getSQLState())) {
                    throw failed;
                }
                level = attempt + 1;
            }
        }
    }

    private synchronized Connection connect(int attempt, String user, String password) throws SQLException {
        String all = own == null ? options.get(attempt) : options.get(attempt) + " " + own;
        setOptions(all.isBlank() ? null : all);
        return super.getConnection(user, password);
    }
}
