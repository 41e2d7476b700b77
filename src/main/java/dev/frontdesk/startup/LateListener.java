package dev.frontdesk.startup;

import dev.frontdesk.settings.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The HTTP listener of a Payara Micro whose pre-boot file keeps it closed until the application is deployed. If the port is
 * in use by then, Payara swallows the failed bind and runs on without a listener, so Frontdesk checks the port itself.
 *
 * @param address where the server will listen
 */
record LateListener(InetSocketAddress address) {

    private static final Pattern PORT = option("port", "[1-9]\\d{0,4}");
    private static final Pattern PRE_BOOT = option("prebootcommandfile", "\\S+");
    private static final Pattern FINDS_A_PORT = option("autobindhttp", "");
    private static final Pattern CLOSED = setting("enabled", "false");
    private static final Pattern ADDRESS = setting("address", "\\S+");

    /** Empty on another kind of server, and on one that opens its port by itself. */
    static Optional<LateListener> ofThisProcess() {
        return of(System.getProperty("sun.java.command", ""));
    }

    static Optional<LateListener> of(String command) {
        if (!StartRefused.runsAlone(command) || FINDS_A_PORT.matcher(command).find()) {
            return Optional.empty();
        }
        String preBoot = value(PRE_BOOT, command).map(LateListener::read).orElse("");
        return CLOSED.matcher(preBoot).find()
                ? value(PORT, command).flatMap(port -> at(value(ADDRESS, preBoot), Integer.parseInt(port)))
                : Optional.empty();
    }

    /** A sentence that says why the server cannot listen here; empty if it can. */
    Optional<String> obstacle() {
        try (ServerSocket trial = new ServerSocket()) {
            // As the server does: a port whose last connections are closing is free.
            trial.setReuseAddress(true);
            trial.bind(address);
            return Optional.empty();
        } catch (IOException refused) {
            return Optional.of(sentence(refused.getMessage()));
        }
    }

    /** @param reason such as {@code Address already in use} */
    String sentence(String reason) {
        return "Frontdesk cannot listen on port " + address.getPort() + " (" + reason + "): free that port, or start"
                + " Frontdesk on another one with --port, or PORT where the Procfile is used.";
    }

    /** The address under which a client on this machine reaches the listener. */
    InetSocketAddress reachableAt() {
        return address.getAddress().isAnyLocalAddress()
                ? new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort())
                : address;
    }

    private static Optional<LateListener> at(Optional<String> host, int port) {
        if (port > 0xffff) {
            return Optional.empty();
        }
        InetSocketAddress address =
                host.map(name -> new InetSocketAddress(name, port)).orElseGet(() -> new InetSocketAddress(port));
        return Optional.of(new LateListener(address))
                .filter(listener -> !listener.address().isUnresolved());
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException reportedByTheServer) {
            return "";
        }
    }

    private static Optional<String> value(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group("value")) : Optional.empty();
    }

    /** Payara accepts its options in upper and lower case. */
    private static Pattern option(String name, String value) {
        return Pattern.compile("(?i)\\s--" + name + "(?:\\s+(?<value>" + value + "))?(?=\\s|$)");
    }

    private static Pattern setting(String name, String value) {
        return Pattern.compile(
                "(?m)^set \\S+\\.network-listener\\.http-listener\\." + name + "=(?<value>" + value + ")\\s*$");
    }
}
