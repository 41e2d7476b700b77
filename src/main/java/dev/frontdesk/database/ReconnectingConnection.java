package dev.frontdesk.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A connection that outlives a restart of the database. Not every server's pool validates its connections: WildFly's and
 * GlassFish's would hand out dead ones for ever. Between two transactions this one checks, at most once a second, whether
 * the session is usable, and reconnects if it is not.
 *
 * <p>It never reconnects within a transaction: the statements before are lost, so those that follow must fail.
 */
public final class ReconnectingConnection implements InvocationHandler {

    private static final long TRUSTED_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int SECONDS_TO_ANSWER = 1;
    private static final Set<String> STATEMENTS = Set.of("createStatement", "prepareStatement", "prepareCall");

    /** All that the pool holds, for the metrics. */
    private static final Set<ReconnectingConnection> POOLED = ConcurrentHashMap.newKeySet();

    private final ConnectionBackoff database;
    private final Map<Method, Object[]> settings = new LinkedHashMap<>();
    private Connection connection;
    private long heardAt;
    private Object isolation;
    private boolean automatic = true;
    private volatile boolean inTransaction;
    private boolean closed;

    private ReconnectingConnection(ConnectionBackoff database) throws SQLException {
        this.database = database;
        this.connection = database.connect();
        this.heardAt = System.nanoTime();
    }

    /** @param database makes the connections underneath */
    static Connection to(ConnectionBackoff database) throws SQLException {
        var lasting = new ReconnectingConnection(database);
        POOLED.add(lasting);
        return (Connection) Proxy.newProxyInstance(
                ReconnectingConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, lasting);
    }

    /** How many are in a transaction. */
    public static long active() {
        return POOLED.stream().filter(pooled -> pooled.inTransaction).count();
    }

    /** How many are not. */
    public static long idle() {
        return POOLED.size() - active();
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "isClosed" -> closed;
            case "isValid" -> !closed && isAlive();
            case "getTransactionIsolation" -> isolation(method);
            case "close", "abort" -> end(method, arguments);
            case "commit", "rollback" -> endOfTransaction(method, arguments);
            default -> proceed(method, arguments);
        };
    }

    /** Cached: some pools ask before each transaction, and the driver would query the database. */
    private Object isolation(Method method) throws Throwable {
        if (isolation == null) {
            isolation = proceed(method, null);
        }
        return isolation;
    }

    private Object end(Method method, Object[] arguments) throws Throwable {
        closed = true;
        POOLED.remove(this);
        return invoked(connection, method, arguments);
    }

    /** A rollback to a savepoint has an argument, and does not end the transaction. */
    private Object endOfTransaction(Method method, Object[] arguments) throws Throwable {
        inTransaction &= arguments != null;
        Object result = invoked(connection, method, arguments);
        heardAt = System.nanoTime();
        return result;
    }

    private Object proceed(Method method, Object[] arguments) throws Throwable {
        if (!closed && !inTransaction) {
            revive();
        }
        if (method.getName().startsWith("set") && method.getReturnType() == void.class) {
            set(method, arguments);
            return null;
        }
        Object result = invoked(connection, method, arguments);
        inTransaction |= !automatic && STATEMENTS.contains(method.getName());
        return result;
    }

    /** Skips a value that is set already: some pools repeat it each time, and the driver would send it each time. */
    private void set(Method method, Object[] arguments) throws Throwable {
        if (Arrays.equals(arguments, settings.get(method))) {
            return;
        }
        invoked(connection, method, arguments);
        settings.put(method, arguments);
        if (method.getName().equals("setTransactionIsolation")) {
            isolation = arguments[0];
        }
        if (method.getName().equals("setAutoCommit")) {
            automatic = (boolean) arguments[0];
            inTransaction = false;
        }
    }

    private boolean isAlive() throws Throwable {
        if (inTransaction) {
            return connection.isValid(SECONDS_TO_ANSWER);
        }
        try {
            revive();
            return true;
        } catch (SQLException unavailable) {
            return false;
        }
    }

    private void revive() throws Throwable {
        boolean trusted = System.nanoTime() - heardAt < TRUSTED_NANOS && !connection.isClosed();
        if (!trusted) {
            database.check();
            if (!WritableSession.isUsable(connection)) {
                reconnect();
            }
            heardAt = System.nanoTime();
        }
    }

    private void reconnect() throws Throwable {
        // First, so that the database never has more sessions of ours than the pool has connections.
        connection.abort(Runnable::run);
        Connection fresh = database.connect();
        connection = fresh;
        for (Map.Entry<Method, Object[]> setting : settings.entrySet()) {
            invoked(fresh, setting.getKey(), setting.getValue());
        }
    }

    private static Object invoked(Connection connection, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
