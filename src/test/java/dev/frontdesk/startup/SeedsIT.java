package dev.frontdesk.startup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.host.FrontdeskProcess;
import dev.frontdesk.carrier.host.ServerLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Frontdesks of their own, on a database of their own beside the shared one. */
class SeedsIT {

    private static final Path FOLDER = Path.of("target", "seeds-it");
    private static final String NAMES =
            "select name from company_number union all select u.name || ' ' || coalesce(n.label, '-')"
                    + " from user_account u left join user_number n on n.user_id = u.id order by 1";

    private static final String WHO_RINGS = """
            select key || ' ' || action from blocked_caller
            union all select l.name || ' ' || s.name from company_number l join schedule s on s.id = l.hours
            union all select u.name || ' ' || s.name from user_account u join schedule s on s.id = u.hours
            union all select l.name || ' ' || u.name from stage_user
                join company_number l on l.id = company_number_id join user_account u on u.id = user_id
            order by 1""";

    @Test
    void seedsArePlantedOnceWhateverStartsAndWhateverPeopleDo() throws SQLException, IOException {
        try (Connection shared = Frontdesk.running().database().getConnection()) {
            execute(shared, "create database seeds_it");
            String jdbc = shared.getMetaData().getURL().replaceFirst("/postgres\\b", "/seeds_it");
            try (Connection connection = DriverManager.getConnection(jdbc, "postgres", "")) {
                String url = jdbc.replaceFirst("^jdbc:postgresql://", "postgres://postgres@")
                        .replaceFirst("\\?.*", "");

                startAtOnce(url, 2);
                assertThat(strings(connection, NAMES)).containsExactly("Desk", "Hotel", "Mia mobile", "Noa -");
                assertThat(strings(connection, WHO_RINGS))
                        .containsExactly("44900* BUSY", "Desk Mia", "Desk Office", "Noa Office");

                execute(connection, "update company_number set name = 'Reception' where name = 'Desk'");
                execute(connection, "delete from company_number where name = 'Hotel'");
                execute(connection, "delete from user_number where label = 'mobile'");
                startAtOnce(url, 1);
                assertThat(strings(connection, NAMES)).containsExactly("Mia -", "Noa -", "Reception");
            } finally {
                execute(shared, "drop database seeds_it with (force)");
            }
        }
    }

    private static void startAtOnce(String url, int nodes) throws IOException {
        List<FrontdeskProcess> started = new ArrayList<>();
        try {
            for (int node = 1; node <= nodes; node++) {
                Map<String, String> settings = Frontdesk.settings(url, Frontdesk.freePort());
                settings.put("SEEDS", seedsFile().toString());
                settings.put("DATA_DIR", FOLDER.resolve("data" + node).toString());
                started.add(FrontdeskProcess.start(
                        settings, new ServerLog(FOLDER.resolve("server" + node + ".log")).stream()));
            }
            started.forEach(FrontdeskProcess::awaitReady);
        } finally {
            started.forEach(FrontdeskProcess::close);
        }
    }

    private static Path seedsFile() throws IOException {
        Files.createDirectories(FOLDER);
        return Files.writeString(FOLDER.resolve("seeds.json"), """
                {
                  "schedules": [
                    {"name": "Office", "zone": "Europe/Paris",
                     "weekly": [{"days": ["mon", "tue"], "from": "09:00", "to": "17:00"}]}
                  ],
                  "blockedCallers": [{"pattern": "+44900*", "action": "busy"}],
                  "companyNumbers": [
                    {"name": "Desk", "sipEndpoint": "sip:desk@phone.plivo.com", "hours": "Office",
                     "stages": [{"users": ["Mia"], "seconds": 15}, {"users": null}]},
                    {"name": "Hotel", "phoneNumber": "+442071838750"}
                  ],
                  "users": [
                    {"name": "Mia", "numbers": [{"label": "mobile", "phoneNumber": "+442071838751"}]},
                    {"name": "Noa", "hours": "Office"}
                  ]
                }
                """);
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
