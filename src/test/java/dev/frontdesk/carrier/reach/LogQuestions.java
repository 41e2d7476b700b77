package dev.frontdesk.carrier.reach;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What people and programs ask of the log. Each question asks something that has calls, unless its name says that it has
 * none: an answer that the service knows without reading measures nothing.
 */
final class LogQuestions {

    private final Map<String, BiFunction<AskedLog, Integer, String>> questions = new LinkedHashMap<>();

    private LogQuestions() {}

    /** By name, in the order in which they are asked: the path for a log and the number of the repetition. */
    static Map<String, BiFunction<AskedLog, Integer, String>> all() {
        LogQuestions all = new LogQuestions();
        all.pages();
        all.filters();
        all.combinations();
        all.searches();
        all.counts();
        return all.questions;
    }

    private void pages() {
        add("first page", (log, i) -> "/api/calls");
        add("a page 100,000 calls deep", (log, i) -> log.deepPage());
    }

    private void filters() {
        add("line", (log, i) -> "/api/calls?companyNumber=" + line(i));
        add("user", (log, i) -> "/api/calls?user=" + user(i));
        add("outcome", (log, i) -> "/api/calls?outcome=" + outcome(i));
        add("state", (log, i) -> "/api/calls?state=ended");
        add("state, of no call", (log, i) -> "/api/calls?state=" + word(i, "ringing", "in-progress"));
        add("caller", (log, i) -> "/api/calls?caller=" + log.number(i));
        add("unhandled", (log, i) -> "/api/calls?unhandled=true");
        add("an hour", (log, i) -> "/api/calls?" + hour(log, i));
        add("changedSince", (log, i) -> "/api/calls?changedSince=" + log.time(i));
    }

    private void combinations() {
        add("line and outcome", (log, i) -> "/api/calls?outcome=" + outcomeOfLine(i) + "&companyNumber=" + line(i));
        add("user and outcome", (log, i) -> "/api/calls?outcome=answered&user=" + user(i));
        add("user and missed, of no call", (log, i) -> "/api/calls?outcome=missed&user=" + user(i));
        add("line and unhandled", (log, i) -> "/api/calls?unhandled=true&companyNumber=" + line(i));
        add("an hour of a line", (log, i) -> "/api/calls?companyNumber=" + line(i) + "&" + hour(log, i));
        add("an hour of a user", (log, i) -> "/api/calls?user=" + user(i) + "&" + hour(log, i));
        add("an hour, unhandled", (log, i) -> "/api/calls?unhandled=true&" + hour(log, i));
    }

    private void searches() {
        add("q, a frequent word", (log, i) -> "/api/calls?q=" + word(i, "anna", "keller", "berlin", "mobile", "sup"));
        add("q, a first and a last name", (log, i) -> "/api/calls?q=" + name(i));
        add("q, a whole number", (log, i) -> "/api/calls?q=" + log.number(i));
        add("q, the last five digits", (log, i) -> "/api/calls?q=" + log.endOfNumber(i, 5));
        add("q, a frequent beginning", (log, i) -> "/api/calls?q=4915");
        add("q, a word of no call", (log, i) -> "/api/calls?q=nobody" + i);
        add("q and a line", (log, i) -> "/api/calls?q=" + name(i) + "&companyNumber=" + line(i));
    }

    private void counts() {
        add("count of all", (log, i) -> "/api/calls/count");
        add("count of a line", (log, i) -> "/api/calls/count?companyNumber=" + line(i));
        add("count of a user", (log, i) -> "/api/calls/count?user=" + user(i));
        add("count of an outcome", (log, i) -> "/api/calls/count?outcome=" + outcome(i));
        add("count of a caller", (log, i) -> "/api/calls/count?caller=" + log.number(i));
        add("count of unhandled", (log, i) -> "/api/calls/count?unhandled=true");
        add("count of an hour", (log, i) -> "/api/calls/count?" + hour(log, i));
        add("count of a word", (log, i) -> "/api/calls/count?q=" + word(i, "anna", "keller"));
    }

    private void add(String name, BiFunction<AskedLog, Integer, String> path) {
        questions.put(name, path);
    }

    private static int line(int i) {
        return 1 + i % 20;
    }

    private static int user(int i) {
        return 1 + i % 50;
    }

    private static String outcome(int i) {
        return word(i, "answered", "missed", "voicemail", "failed", "blocked");
    }

    private static String outcomeOfLine(int i) {
        return word(i, "missed", "voicemail", "answered");
    }

    private static String name(int i) {
        return word(i, "anna", "ben", "clara", "david", "emma") + "+"
                + word(i / 5, "keller", "olsen", "petit", "vogel");
    }

    private static String hour(AskedLog log, int i) {
        return "since=" + log.time(i) + "&until=" + log.time(i).plus(Duration.ofHours(1));
    }

    private static String word(int i, String... words) {
        return words[i % words.length];
    }
}
