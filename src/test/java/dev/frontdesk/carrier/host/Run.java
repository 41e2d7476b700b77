package dev.frontdesk.carrier.host;

import dev.frontdesk.settings.BadSetting;
import dev.frontdesk.settings.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * {@code mvn -Prun}: runs Frontdesk on this machine by the command of the Procfile, with a PostgreSQL of its own if no
 * database is named. Ctrl-C and the end of Maven also end the server and then the database.
 */
public final class Run {

    private static final Duration FOR_EVER = Duration.ofDays(10_000);

    private final PrintStream out;
    private final RunFolder folder = new RunFolder(Path.of(".frontdesk"));
    private final Map<String, String> settings;
    private EmbeddedDatabase database;
    private FrontdeskProcess server;
    private volatile boolean ending;
    private boolean ended;

    private final boolean withSip;
    private SipDesk sip;

    private Run(Map<String, String> environment, boolean withSip, PrintStream out) {
        this.withSip = withSip;
        this.settings = RunSettings.from(environment);
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(new Run(System.getenv(), List.of(arguments).contains(RunCommand.SIP), System.out).untilItEnds());
    }

    /** The code that the server ended with, or 1 if it never was ready. */
    private int untilItEnds() {
        try {
            folder.lock();
            checkPort();
            folder.addSecretsTo(settings);
            endWithUs();
            startSip();
            startDatabase();
            startServer();
            server.awaitReady();
            folder.publish(server.base(), settings);
            out.println(new Welcome(server.base(), settings));
            if (sip != null) {
                out.println(sip.welcome());
            }
            server.awaitEnd(FOR_EVER);
            return server.exitCode();
        } catch (NotStarted | BadSetting failure) {
            endThenSay(failure);
            return 1;
        }
    }

    /** In this order, so that the sentence is the last thing on the terminal. */
    private void endThenSay(RuntimeException failure) {
        boolean isStoppedOnPurpose = ending;
        end();
        if (!isStoppedOnPurpose) {
            out.println();
            out.println("Frontdesk does not run. " + failure.getMessage());
        }
    }

    /** Payara Micro would run on without the port. */
    private void checkPort() {
        int port = RunSettings.port(settings);
        InetAddress address = RunSettings.listen(settings);
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException used) {
            throw new NotStarted("Port " + port + " is in use: stop what uses it, or take another with PORT="
                    + (port + 1) + " mvn -Prun.");
        }
    }

    private void endWithUs() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        // Maven's own end does not reach us when it is killed.
        ProcessHandle.current().parent().ifPresent(maven -> maven.onExit().thenRun(() -> System.exit(1)));
    }

    private synchronized void startSip() {
        if (withSip && !ending) {
            sip = new SipDesk(settings, folder);
        }
    }

    private synchronized void startDatabase() {
        if (!ending && RunSettings.nameNoDatabase(settings)) {
            database = folder.startDatabase();
            settings.put("DATABASE_URL", database.url());
        }
    }

    private synchronized void startServer() {
        if (ending) {
            throw new NotStarted("The start was stopped.");
        }
        // The server would find the same fault some seconds later.
        Settings.forStart(settings);
        String listen = RunSettings.listen(settings).getHostAddress();
        server = FrontdeskProcess.start(settings, folder.changeOfCommand(listen), out);
        folder.remember(server);
    }

    /** The server first: it would log errors about a database that is down. */
    private synchronized void end() {
        ending = true;
        if (ended) {
            return;
        }
        ended = true;
        try {
            if (server != null) {
                server.closeAndAwaitOutput();
            }
        } finally {
            folder.forgetServer();
            if (sip != null) {
                sip.close();
            }
            if (database != null) {
                database.close();
            }
        }
    }
}
