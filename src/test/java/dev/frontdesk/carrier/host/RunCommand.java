package dev.frontdesk.carrier.host;

import dev.frontdesk.carrier.options.GivenOptions;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Within Maven: starts {@link Run} as a process of its own, which outlives Maven long enough to end what it has
 * started, and ends Maven with its code. So our sentence about a start that failed is the last thing on the terminal;
 * Maven would print a page about a failed goal behind it.
 */
public final class RunCommand {

    /** As an option of Maven and as an argument of {@link Run}: with softphones of this computer. */
    static final String SIP = "sip";

    private static final int SECONDS_TO_END = 30;

    private RunCommand() {}

    /** Ends with the code that Frontdesk ended with, 1 if it did not start, 2 if an option is unknown. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        try {
            GivenOptions.check(System.getenv(), List.of(SIP));
        } catch (IllegalArgumentException mistyped) {
            System.out.println(mistyped.getMessage() + " Settings are environment variables: PORT=8081 mvn -Prun.");
            System.exit(2);
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-cp", classPath(), Run.class.getName()));
        if (System.getProperty(SIP) != null) {
            command.add(SIP);
        }
        Process run = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(run)));
        System.exit(run.waitFor());
    }

    private static void end(Process run) {
        run.destroy();
        try {
            run.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Maven's own loader holds what the test scope has. */
    private static String classPath() {
        return RunCommand.class.getClassLoader() instanceof URLClassLoader mavens
                ? Stream.of(mavens.getURLs())
                        .map(RunCommand::file)
                        .collect(Collectors.joining(java.io.File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    private static String file(URL url) {
        return Path.of(java.net.URI.create(url.toString())).toString();
    }
}
