package dev.frontdesk.database;

import dev.frontdesk.settings.DatabaseAddress;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * Why the database cannot be used, in words for people; the first constant that fits is taken. The messages of database
 * and driver are never repeated: they may be in any language, and contain a secret.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL's error codes</a>
 */
public enum DatabaseFault {
    NO_TLS(
            failure -> isState(failure, "08004") && mentions(failure, "SSL"),
            "speaks no TLS, and sslmode wants it",
            "switch ssl on in its configuration, or take sslmode out of DATABASE_URL",
            true),
    TLS_UNTRUSTED(
            failure -> isCausedBy(failure, SSLException.class),
            "has a TLS certificate that is not trusted",
            "name its authority's certificate with sslrootcert=… in DATABASE_URL",
            false),
    NO_PASSWORD(
            failure -> isState(failure, "08004"),
            "wants a password, or another way to sign in",
            "give user and password in DATABASE_URL",
            true),
    WRONG_PASSWORD(
            failure -> isState(failure, "28P"),
            "refuses us: user or password is wrong",
            "correct user and password in DATABASE_URL, with special characters as %40 for @, %3A for :, %2F for /",
            true),
    NOT_LET_IN(
            failure -> isState(failure, "28"),
            "refuses us: it knows no such user, or has no entry in pg_hba.conf for user, address and encryption",
            "correct user and sslmode in DATABASE_URL, or add the entry",
            true),
    NO_SUCH_DATABASE(
            failure -> isState(failure, "3D"),
            "does not exist on this server",
            "create it, or correct DATABASE_URL",
            true),
    FORBIDDEN(
            failure -> isState(failure, "42501"),
            "does not give our user the rights that it needs",
            "grant the user CONNECT and CREATE on the database, and make it the owner of Frontdesk's tables",
            true),
    POOLED_STATEMENTS(
            failure -> isState(failure, "26000") || isState(failure, "42P05"),
            "loses prepared statements, as PgBouncer does when it pools by transaction",
            "add prepareThreshold=0 to DATABASE_URL",
            true),
    TOO_MANY_CONNECTIONS(
            failure -> isState(failure, "53300"),
            "has too many connections",
            "close some, or raise max_connections; Frontdesk opens 20 at most",
            false),
    DISK_FULL(failure -> isState(failure, "53100"), "has no disk space left", "make room on its disk", false),
    OUT_OF_RESOURCES(failure -> isState(failure, "53"), "has run out of memory", "look in its log", false),
    STARTING_OR_STOPPING(
            failure -> isState(failure, "57P"),
            "is starting up or shutting down",
            "wait, and look in its log if that lasts",
            false),
    READ_ONLY(
            failure -> isState(failure, "25006"),
            "is read-only",
            "name the primary in DATABASE_URL, or make it writable (default_transaction_read_only)",
            false),
    LOCKED(
            failure -> isState(failure, "55P03") || isState(failure, "57014") || isState(failure, "40"),
            "works on something else for too long, or holds a lock that we need",
            "end the session that holds it (pg_locks, pg_stat_activity)",
            false),
    UNKNOWN_HOST(
            failure -> isCausedBy(failure, UnknownHostException.class),
            "cannot be reached: no such host is known",
            "correct the host in DATABASE_URL",
            false),
    NOBODY_LISTENS(
            failure -> isCausedBy(failure, ConnectException.class),
            "cannot be reached: nothing listens at this address",
            "start it, or correct DATABASE_URL",
            false),
    SILENT(
            failure -> isCausedBy(failure, SocketTimeoutException.class),
            "does not answer in time",
            "look whether it hangs, or whether a firewall is in between",
            false),
    OTHER(failure -> true, "cannot be asked", "start it, or correct DATABASE_URL", false);

    private final Predicate<SQLException> fits;
    private final String what;
    private final String toDo;
    private final boolean hopeless;

    DatabaseFault(Predicate<SQLException> fits, String what, String toDo, boolean hopeless) {
        this.fits = fits;
        this.what = what;
        this.toDo = toDo;
        this.hopeless = hopeless;
    }

    public static DatabaseFault of(SQLException failure) {
        return Stream.of(values())
                .filter(fault -> fault.fits.test(failure))
                .findFirst()
                .orElse(OTHER);
    }

    /** Follows the database's name in a sentence. */
    public String what() {
        return what;
    }

    /** The beginning of a sentence, in lower case. */
    public String toDo() {
        return toDo;
    }

    /** True if only a person can mend it, so that the start must fail. */
    public boolean isHopeless() {
        return hopeless;
    }

    public String sentence(DatabaseAddress address) {
        return "The database at " + address + " " + what + ": " + toDo + ".";
    }

    private static boolean isState(SQLException failure, String beginning) {
        return String.valueOf(failure.getSQLState()).startsWith(beginning);
    }

    private static boolean mentions(SQLException failure, String word) {
        return String.valueOf(failure.getMessage()).contains(word);
    }

    private static boolean isCausedBy(SQLException failure, Class<? extends Exception> kind) {
        return Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(kind::isInstance);
    }
}
