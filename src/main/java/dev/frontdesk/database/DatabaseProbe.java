package dev.frontdesk.database;

import dev.frontdesk.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads the database's version and clock over a connection of its own, past the server's pool. */
@ApplicationScoped
public class DatabaseProbe {

    private static final int SECONDS = 1;
    private static final int QUESTIONS = 5;
    private static final String QUESTION = "select current_setting('server_version'),"
            + " current_setting('server_version_num')::int / 10000, clock_timestamp()";

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** @throws SQLException if the database cannot be reached, or does not answer within a second */
    public ProbeResult ask() throws SQLException {
        try (Connection connection = FrontdeskDataSource.impatient(settings.database(), SECONDS, SECONDS)
                        .getConnection();
                Statement statement = connection.createStatement()) {
            ProbeResult fastest = ask(statement);
            for (int question = 1; question < QUESTIONS; question++) {
                ProbeResult next = ask(statement);
                fastest = next.roundTrip().compareTo(fastest.roundTrip()) < 0 ? next : fastest;
            }
            return fastest;
        }
    }

    private ProbeResult ask(Statement statement) throws SQLException {
        Instant before = clock.instant();
        long start = System.nanoTime();
        try (ResultSet answer = statement.executeQuery(QUESTION)) {
            Duration roundTrip = Duration.ofNanos(System.nanoTime() - start);
            answer.next();
            Instant theirs = answer.getObject(3, OffsetDateTime.class).toInstant();
            // The best estimate is that the database read its clock half way.
            Instant ours = before.plus(roundTrip.dividedBy(2));
            return new ProbeResult(answer.getString(1), answer.getInt(2), roundTrip, Duration.between(ours, theirs));
        }
    }
}
