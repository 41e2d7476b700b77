package dev.frontdesk.carrier.servers;

import dev.frontdesk.carrier.host.EmbeddedDatabase;
import dev.frontdesk.carrier.options.GivenOptions;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * {@code mvn -Pservers}: the same {@code target/frontdesk.war} on each server, at the root and in a context of its own,
 * every time with a database of its own and a dozen stories.
 *
 * <pre>
 * mvn -Pservers                            all of them, on the Java that runs Maven
 * mvn -Pservers -Donly=wildfly             one of them; several with commas
 * mvn -Pservers -Djdk=25                   with the newest Java on this machine that is at least that old
 * </pre>
 */
public final class Servers {

    private static final List<Server> ALL = List.of(
            new PayaraMicro(),
            new GlassFish("payara", "fish.payara.distributions:payara:6.2025.9", 17),
            new GlassFish("glassfish7", "org.glassfish.main.distributions:glassfish:7.0.21", 17),
            new GlassFish("glassfish8", "org.glassfish.main.distributions:glassfish:8.0.0", 21),
            new WildFly("39.0.1.Final"),
            new OpenLiberty("26.0.0.3"));

    private static final Path FOLDER = Path.of("target", "servers").toAbsolutePath();

    private final PrintStream out;

    private Servers(PrintStream out) {
        this.out = out;
    }

    /** Ends with 0 where all stories went well everywhere, 1 where not, 2 where nothing could be tried. */
    public static void main(String... arguments) {
        // Whatever ends Maven ends us, and with us all that we have started.
        ProcessHandle.current().parent().ifPresent(maven -> maven.onExit().thenRun(() -> System.exit(2)));
        PrintStream terminal = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new Servers(terminal).run(System.getProperties()));
    }

    private int run(Properties options) {
        try {
            GivenOptions.check(System.getenv(), List.of("only", "jdk"));
            return run(chosen(options.getProperty("only", "")));
        } catch (IllegalArgumentException mistyped) {
            out.println(mistyped.getMessage());
            return 2;
        }
    }

    private int run(List<Server> chosen) {
        List<Result> results = new ArrayList<>();
        try (EmbeddedDatabase database = EmbeddedDatabase.startEmptyIn(FOLDER.resolve("postgres"))) {
            // Closing twice does no harm.
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            Trial trial = new Trial(FOLDER, database, out);
            chosen.forEach(server -> results.addAll(trial.of(server)));
        }
        Result.table(results).forEach(out::println);
        return results.stream().allMatch(Result::isFine) ? 0 : 1;
    }

    private static List<Server> chosen(String only) {
        List<String> names = ALL.stream().map(Server::name).toList();
        List<String> wanted = only.isEmpty() ? names : List.of(only.split(","));
        if (!names.containsAll(wanted)) {
            throw new IllegalArgumentException(
                    "-Donly=" + only + " takes one or several of: " + String.join(", ", names));
        }
        return ALL.stream().filter(server -> wanted.contains(server.name())).toList();
    }
}
