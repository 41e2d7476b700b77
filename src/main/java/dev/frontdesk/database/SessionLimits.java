package dev.frontdesk.database;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Timeouts that PostgreSQL itself enforces for our sessions. Once the driver has given up, the session must end by itself:
 * otherwise it waits on and keeps its locks, and each new attempt leaves another.
 *
 * <p>They are sent as the startup parameter {@code options}, which costs no round trip. PgBouncer rejects that parameter
 * unless {@code ignore_startup_parameters} names it, and old servers do not know all settings, so there are fallbacks.
 *
 * @param statement longest for one statement; zero: no limit
 * @param lock longest to wait for one lock
 * @param idleInTransaction longest between two statements of a transaction; zero: no limit
 */
record SessionLimits(Duration statement, Duration lock, Duration idleInTransaction) {

    /** A migration may rewrite a table, but must not queue for its lock: all writers would queue behind it. */
    static final SessionLimits OF_MIGRATIONS = new SessionLimits(Duration.ZERO, Duration.ofSeconds(10), Duration.ZERO);

    /** The client of a streamed list may read slowly; a batch of events sets a shorter limit of its own. */
    private static final Duration SLOW_READER = Duration.ofSeconds(60);

    /** PostgreSQL notices a dead connection after half a minute, instead of the system's two hours. */
    private static final List<String> NETWORK = List.of(
            "tcp_keepalives_idle=10", "tcp_keepalives_interval=5", "tcp_keepalives_count=3", "tcp_user_timeout=15s");

    /** Our statements take milliseconds; compiling those that seem costly took longer than running them. */
    private static final String WITHOUT_COMPILER = "jit=off";

    /**
     * With less, the index of words remembers pages instead of calls: of ten million calls it read a third again to find
     * 19,000 by a frequent first and a frequent last name.
     */
    private static final String MEMORY_FOR_WORDS = "work_mem=32MB";

    /** Notices it while a statement runs, too. Since PostgreSQL 14. */
    private static final String WHILE_RUNNING = "client_connection_check_interval=1s";

    /**
     * Limits below the driver's timeout.
     *
     * @param socketTimeout in seconds; zero: the driver waits for ever
     */
    static SessionLimits below(int socketTimeout) {
        Duration answer = Duration.ofSeconds(socketTimeout);
        Duration half = answer.dividedBy(2);
        return new SessionLimits(half.plus(answer.dividedBy(4)), half, SLOW_READER);
    }

    /** Values of the parameter {@code options}, the fullest first; the last is empty. */
    List<String> options() {
        List<String> own = List.of(
                "statement_timeout=" + statement.toMillis(),
                "lock_timeout=" + lock.toMillis(),
                "idle_in_transaction_session_timeout=" + idleInTransaction.toMillis(),
                WITHOUT_COMPILER,
                MEMORY_FOR_WORDS);
        return List.of(
                options(Stream.of(own.stream(), NETWORK.stream(), Stream.of(WHILE_RUNNING))),
                options(Stream.of(own.stream(), NETWORK.stream())),
                "");
    }

    private static String options(Stream<Stream<String>> settings) {
        return settings.flatMap(all -> all).map(setting -> "-c " + setting).collect(Collectors.joining(" "));
    }
}
