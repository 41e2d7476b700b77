package dev.frontdesk.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Asks the data source for a connection with only a folder of jars on the path, as Open Liberty does. */
final class OneConnection {

    private OneConnection() {}

    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = new FrontdeskDataSource().getConnection()) {
            System.exit(connection.isValid(5) ? 0 : 2);
        }
    }

    /** True if it connected and the database answered. */
    static boolean canBeMadeOf(Path jars, String databaseUrl) throws IOException, InterruptedException {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                jars.resolve("*") + File.pathSeparator + Path.of("target", "test-classes"),
                OneConnection.class.getName());
        java.environment().put("DATABASE_URL", databaseUrl);
        return java.inheritIO().start().waitFor() == 0;
    }
}
