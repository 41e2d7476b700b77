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
 * Makes connections to the database that the environment names. The application server makes one of these by its class
 * name and pools its connections, so nothing has to be configured there. The environment is read at the first connection.
 * Each connection in the pool is a {@link ReconnectingConnection}.
 */
public final class FrontdeskDataSource implements DataSource {

    /**
     * In seconds. An outage must be noticed while a caller waits: no single answer may take longer. The parameters of the
     * address take precedence.
     */
    private static final Map<String, String> DEFAULTS = Map.of(
            // The detail of an error may contain a rejected row, and with it the caller's number.
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

    /** For statements that may take long, as migrations do: the driver has no timeout. */
    public static DataSource withoutTimeLimit(DatabaseAddress address) {
        LimitedDataSource postgres = connectingTo(address);
        postgres.setSocketTimeout(0);
        postgres.limit(SessionLimits.OF_MIGRATIONS);
        return postgres;
    }

    /**
     * For probes, which only ask whether the database answers.
     *
     * @param toConnect timeout of the TCP connection, in seconds
     * @param toAnswer timeout of each answer, in seconds
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
