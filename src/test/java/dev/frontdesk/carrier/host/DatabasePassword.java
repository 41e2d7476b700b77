package dev.frontdesk.carrier.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Demands a password of everybody who connects to the bundled PostgreSQL. The library makes a database that trusts each
 * user of the machine, so the password is set once it runs, and its rules of access are replaced.
 *
 * @param text letters and digits that need no quoting
 * @param isNew true where it was just made, so that the database cannot know it
 */
record DatabasePassword(String text, boolean isNew) {

    private static final String RULES = """
            # TYPE  DATABASE  USER  ADDRESS       METHOD
            local   all       all                 scram-sha-256
            host    all       all   127.0.0.1/32  scram-sha-256
            host    all       all   ::1/128       scram-sha-256
            """;

    /** Only until the new password is set, a moment later. */
    private static final String TRUST = """
            host    all       all   127.0.0.1/32  trust
            host    all       all   ::1/128       trust
            """;

    /** Before the start: lets us in where the password that the database knows was lost. */
    void prepare(Path data) {
        if (isNew && Files.exists(rules(data))) {
            write(data, TRUST);
        }
    }

    /** After the start: from now on nobody gets in without it. */
    void demand(Path data, DataSource database) {
        if (read(data).equals(RULES)) {
            return;
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter user current_user password '" + text + "'");
            write(data, RULES);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException failure) {
            throw new NotStarted("PostgreSQL takes no password.", failure);
        }
    }

    private static String read(Path data) {
        try {
            return Files.readString(rules(data));
        } catch (IOException failure) {
            throw new NotStarted("PostgreSQL's rules of access cannot be read.", failure);
        }
    }

    private static void write(Path data, String rules) {
        try {
            Files.writeString(rules(data), rules);
        } catch (IOException failure) {
            throw new NotStarted("PostgreSQL's rules of access cannot be written.", failure);
        }
    }

    private static Path rules(Path data) {
        return data.resolve("pg_hba.conf");
    }
}
