package dev.frontdesk.carrier.servers;

import dev.frontdesk.carrier.host.EmbeddedDatabase;
import dev.frontdesk.carrier.host.Frontdesk;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tries one server after the other. Of each only the logs stay in its folder. */
final class Trial {

    private static final Path WAR = Path.of("target", "frontdesk.war").toAbsolutePath();

    private final Path folder;
    private final EmbeddedDatabase database;
    private final PrintStream out;
    private int sites;

    Trial(Path folder, EmbeddedDatabase database, PrintStream out) {
        this.folder = folder;
        this.database = database;
        this.out = out;
    }

    /** One result for each context. */
    List<Result> of(Server server) {
        if (Runtime.version().feature() < server.oldestJava()) {
            String why = "needs Java " + server.oldestJava() + ": mvn -Pservers -Djdk=" + server.oldestJava()
                    + " -Donly=" + server.name();
            return List.of(Result.notTried(server.name(), "", why));
        }
        Path unpacked = folder.resolve(server.name());
        try {
            out.println(server.name() + " ...");
            Path home = server.distribution().isPresent()
                    ? new Distribution(server.distribution().get()).unpackInto(unpacked)
                    : folder;
            List<Result> results = new ArrayList<>();
            for (String context : server.contexts()) {
                results.add(at(context, server, home));
            }
            Folders.delete(unpacked);
            return results;
        } catch (IOException | Failure failure) {
            return List.of(Result.notTried(server.name(), "", failure.getMessage()));
        }
    }

    private Result at(String context, Server server, Path home) throws IOException {
        Path own = folder.resolve("site-" + server.name() + "-" + context.substring(1));
        Folders.delete(own);
        Files.createDirectories(own);
        Path log = folder.resolve(own.getFileName() + ".log");
        Files.deleteIfExists(log);
        Site site = new Site(own, home, WAR, context, Frontdesk.freePort(), newDatabase());
        Map<String, String> environment = site.environment();
        try (Processes processes = new Processes(own, environment, log)) {
            long start = System.nanoTime();
            server.start(site, processes);
            Ready.await(site, processes);
            double seconds = (System.nanoTime() - start) / 1e9;
            Stories stories = new Stories(site.base(), site.publicUrl(), environment, database.postmaster());
            return result(server, site, seconds, stories.play());
        } catch (Failure failure) {
            out.println("  WRONG at " + context + ": " + failure.getMessage() + " See " + log + ".");
            return Result.notTried(server.name(), context, failure.getMessage());
        } finally {
            Folders.delete(own);
        }
    }

    private Result result(Server server, Site site, double seconds, Map<String, List<String>> stories) {
        stories.forEach((story, faults) ->
                faults.forEach(fault -> out.println("  WRONG at " + site.context() + ", " + story + ": " + fault)));
        int passed = (int) stories.values().stream().filter(List::isEmpty).count();
        return new Result(server.name(), site.context(), seconds, passed, stories.size(), "");
    }

    private String newDatabase() {
        String name = "site_" + sites++;
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new Failure("No database for it.", failure);
        }
        String url = database.url();
        return url.substring(0, url.lastIndexOf('/') + 1) + name;
    }
}
