package dev.frontdesk.carrier.reach;

import java.util.Arrays;
import java.util.regex.Pattern;

/** How long a log took for one question, and how many calls its answers had. */
final class Times {

    private static final Pattern CALL = Pattern.compile("\"callUuid\"");

    private final AskedLog log;
    private final double[] millis;
    private final int[] calls;

    /** @param times how often the question is asked */
    Times(AskedLog log, int times) {
        this.log = log;
        this.millis = new double[times];
        this.calls = new int[times];
    }

    AskedLog log() {
        return log;
    }

    /** @param i the number of the repetition; those below 0 do not count */
    void ask(String path, int i) {
        long start = System.nanoTime();
        String answer = log.ask(path);
        long end = System.nanoTime();
        if (i >= 0) {
            millis[i] = (end - start) / 1e6;
            calls[i] = (int) CALL.matcher(answer).results().count();
        }
    }

    double median() {
        return sorted()[millis.length / 2];
    }

    String text() {
        double p99 = sorted()[(int) Math.ceil(millis.length * 0.99) - 1];
        int[] sorted = calls.clone();
        Arrays.sort(sorted);
        return String.format("p50 %7.1f ms   p99 %7.1f ms   %3d calls", median(), p99, sorted[calls.length / 2]);
    }

    private double[] sorted() {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
