package dev.frontdesk.carrier.options;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The names after {@code -D} on Maven's command line. Maven takes any name, so a misspelt option would be dropped in
 * silence and its command would prove something that nobody asked for.
 */
public final class GivenOptions {

    private static final Pattern OPTION =
            Pattern.compile("(?<![^\\s\"'])(?:-D|--define[\\s=])\\s*(?<name>[^=\\s\"']+)");

    /** Names without a dot that Maven and its plugins have; those with a dot are nobody's options here. */
    private static final List<String> OF_MAVEN =
            List.of("skipTests", "skipITs", "test", "interactiveMode", "outputDirectory", "release");

    private GivenOptions() {}

    /**
     * Reads what Maven's start script leaves in the environment; if another program started Maven, nothing is checked.
     *
     * @param known the options of the command
     * @throws IllegalArgumentException if there is an unknown one; the message names it and the known ones
     */
    public static void check(Map<String, String> environment, Collection<String> known) {
        List<String> strange = strange(environment.getOrDefault("MAVEN_CMD_LINE_ARGS", ""), known);
        if (!strange.isEmpty()) {
            throw new IllegalArgumentException("There is no option -D" + String.join(", nor -D", strange) + ". "
                    + (known.isEmpty()
                            ? "This command has none."
                            : "There are: -D" + String.join(", -D", known) + "."));
        }
    }

    static List<String> strange(String commandLine, Collection<String> known) {
        return OPTION.matcher(commandLine)
                .results()
                .map(GivenOptions::name)
                .filter(name -> !name.contains(".") && !known.contains(name) && !OF_MAVEN.contains(name))
                .distinct()
                .toList();
    }

    private static String name(MatchResult option) {
        return option.group(1);
    }
}
