package dev.frontdesk.carrier.servers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What came of one start.
 *
 * @param seconds from the first command until Frontdesk said that it was ready
 * @param passed of how many stories nothing was wrong
 * @param note why nothing was tried; empty where something was
 */
record Result(String server, String context, double seconds, int passed, int stories, String note) {

    private static final String ROW = "%-14s %-5s %-12s %8s  %s";

    static Result notTried(String server, String context, String why) {
        return new Result(server, context, 0, 0, 0, why);
    }

    /** Also a server that this Java is too old for: nothing is wrong with it. */
    boolean isFine() {
        return passed == stories && (stories > 0 || note.startsWith("needs Java"));
    }

    static List<String> table(List<Result> results) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(ROW.formatted("server", "Java", "context", "start", "stories"));
        results.forEach(result -> lines.add(result.row()));
        return lines;
    }

    private String row() {
        String start = stories == 0 ? "-" : String.format(Locale.ROOT, "%.1f s", seconds);
        String summary = stories == 0 ? note : passed + " of " + stories;
        return ROW.formatted(server, Runtime.version().feature(), context, start, summary);
    }
}
