package dev.frontdesk.database;

import dev.frontdesk.settings.DatabaseAddress;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Map;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Connections to the database that the environment names. The server that runs us makes one of these by its name and
 * pools what comes out of it, so nothing has to be configured there. It is read at the first connection, not before. What
 * it hands out to the pool is a {@link ReconnectingConnection}.
 */
public final class FrontdeskDataSource implements DataSource {

    /**
     * In seconds. A database that is away or hangs must be noticed while somebody waits: no single answer takes longer.
     * What the address itself says about these goes before.
     */
    private static final Map<String, String> DEFAULTS = Map.of(
            // A row that the database refuses would be shown in the log, with the caller's number in it.
            "logServerErrorDetail", "false",
            "connectTimeout", "2",
            "socketTimeout", "2",
            "tcpKeepAlive", "true",
            "reWriteBatchedInserts", "true",
            "ApplicationName", "frontdesk");

    private LimitedDataSource postgres;
    private ConnectionBackoff connector;
    private String label = "frontdesk";

    /** For the server, which knows only this class's name. */
    public FrontdeskDataSource() {}

    /** For statements that may take long, as migrations do: the database may be silent for as long as it works. */
    public static DataSource withoutTimeLimit(DatabaseAddress address) {
        LimitedDataSource postgres = connectingTo(address);
        postgres.setSocketTimeout(0);
        postgres.limit(SessionLimits.OF_MIGRATIONS);
        return postgres;
    }

    /**
     * For whoever only wants to know whether the database answers.
     *
     * @param toConnect in seconds, for its machine
     * @param toAnswer in seconds, for each of its answers
     */
    static DataSource impatient(DatabaseAddress address, int toConnect, int toAnswer) {
        LimitedDataSource postgres = connectingTo(address);
        postgres.setConnectTimeout(toConnect);
        postgres.setSslResponseTimeout(toAnswer * 1000);
        postgres.setSocketTimeout(toAnswer);
        postgres.limit(SessionLimits.below(toAnswer));
        return postgres;
    }

    /** For the server's pool. */
    static LimitedDataSource forThePool(DatabaseAddress address) {
        LimitedDataSource postgres = connectingTo(address);
        postgres.limit(SessionLimits.below(postgres.getSocketTimeout()));
        return postgres;
    }

    private static LimitedDataSource connectingTo(DatabaseAddress address) {
        LimitedDataSource postgres = new LimitedDataSource();
        postgres.setUrl(address.jdbcUrl(DEFAULTS));
        postgres.setUser(address.user());
        postgres.setPassword(address.password());
        return postgres;
    }

    private synchronized LimitedDataSource postgres() {
        if (postgres == null) {
            postgres = forThePool(DatabaseAddress.from(System.getenv()));
        }
        return postgres;
    }

    private synchronized ConnectionBackoff connector() {
        if (connector == null) {
            connector = new ConnectionBackoff(postgres());
        }
        return connector;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return ReconnectingConnection.to(connector());
    }

    /** Some servers pass empty credentials of their own; the address alone says who we are. */
    @Override
    public Connection getConnection(String ignoredUser, String ignoredPassword) throws SQLException {
        return getConnection();
    }

    /** Means nothing: WildFly insists on setting at least one property. */
    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    @Override
    public PrintWriter getLogWriter() {
        return postgres().getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter writer) {
        postgres().setLogWriter(writer);
    }

    @Override
    public int getLoginTimeout() {
        return postgres().getLoginTimeout();
    }

    @Override
    public void setLoginTimeout(int seconds) {
        postgres().setLoginTimeout(seconds);
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("The driver's loggers are below org.postgresql");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this) ? type.cast(this) : postgres().unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || postgres().isWrapperFor(type);
    }
}
