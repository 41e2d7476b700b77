package dev.frontdesk.carrier.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A place for Frontdesks that nobody shares: a new PostgreSQL in a folder, and the servers that are started on it. All of
 * them end with the place, and with the process.
 */
public final class OwnFrontdesk implements AutoCloseable {

    private static final String SERVER_PIDS = "pids";

    private final Path folder;
    private final EmbeddedDatabase database;
    private final Thread ending = new Thread(this::end);
    private final List<FrontdeskProcess> servers = new ArrayList<>();

    private OwnFrontdesk(Path folder) {
        this.folder = folder;
        this.database = EmbeddedDatabase.startEmptyIn(folder.resolve("postgres"));
        Runtime.getRuntime().addShutdownHook(ending);
    }

    /** Ends and removes what an earlier one has left in the folder. */
    public static OwnFrontdesk in(Path folder) {
        clear(folder);
        return new OwnFrontdesk(folder);
    }

    /** Where its data, its journal and its logs lie. */
    public Path folder() {
        return folder;
    }

    public EmbeddedDatabase database() {
        return database;
    }

    /** The settings of a server here: those of all tests, with the journal in this folder. */
    public Map<String, String> settings(int port) {
        Map<String, String> settings = Frontdesk.settings(database.url(), port);
        settings.put("PLIVO_TIME_ZONE", "UTC");
        settings.put("DATA_DIR", folder.resolve("data").toString());
        settings.put("JAVA_OPTS", System.getenv().getOrDefault("JAVA_OPTS", ""));
        return settings;
    }

    /** Starts a server with these settings and returns once it serves requests. */
    public FrontdeskProcess start(Map<String, String> settings) {
        return start(settings, UnaryOperator.identity());
    }

    /**
     * The same by another command.
     *
     * @param change what becomes of the command of the Procfile before it is run
     */
    public FrontdeskProcess start(Map<String, String> settings, UnaryOperator<List<String>> change) {
        FrontdeskProcess server = FrontdeskProcess.start(settings, change, nextLog().stream());
        synchronized (servers) {
            servers.add(server);
        }
        remember(server);
        return server.awaitReady();
    }

    /** One for each start. */
    private ServerLog nextLog() {
        synchronized (servers) {
            return new ServerLog(folder.resolve("server-" + (servers.size() + 1) + ".log"));
        }
    }

    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(ending);
    }

    private void end() {
        synchronized (servers) {
            servers.forEach(FrontdeskProcess::close);
        }
        database.close();
    }

    private void remember(FrontdeskProcess server) {
        try {
            Path pids = Files.createDirectories(folder.resolve(SERVER_PIDS));
            Files.writeString(pids.resolve(String.valueOf(server.pid())), server.pid() + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void clear(Path folder) {
        new Leftover(folder.resolve("postgres/data/postmaster.pid"), "postgres").end();
        for (Path pid : list(folder.resolve(SERVER_PIDS))) {
            new Leftover(pid, "frontdesk.war").end();
        }
        list(folder).stream().filter(path -> !path.endsWith("postgres")).forEach(OwnFrontdesk::delete);
        delete(folder.resolve("postgres/data"));
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot remove " + tree, failure);
        }
    }
}
