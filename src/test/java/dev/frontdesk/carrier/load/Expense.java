package dev.frontdesk.carrier.load;

import java.util.Locale;
import java.util.OptionalDouble;

/** Processor time from one moment to another, for the service, its database, the load itself, and everybody else. */
final class Expense {

    private final long service;
    private final long database;
    private final double[] before;
    private final long began = System.nanoTime();

    /** Counts from now on; both are ids of processes. */
    Expense(long service, long database) {
        this.service = service;
        this.database = database;
        this.before = now();
    }

    private double[] now() {
        return new double[] {
            known(Usage.ofProcess(service)),
            known(Usage.ofFamily(database)),
            known(Usage.ofProcess(ProcessHandle.current().pid())),
            known(Usage.machineSeconds())
        };
    }

    private static double known(OptionalDouble seconds) {
        return seconds.orElse(Double.NaN);
    }

    /** For a thousand calls, and how busy others kept this machine meanwhile. */
    String until(int calls) {
        double[] after = now();
        if (Double.isNaN(after[0])) {
            return "CPU: not known here";
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double ours = after[0] - before[0] + after[1] - before[1] + after[2] - before[2];
        double others =
                (after[3] - before[3] - ours) / seconds / Runtime.getRuntime().availableProcessors();
        return String.format(
                Locale.ROOT,
                "CPU seconds for 1,000 calls: service %.2f, PostgreSQL %.2f, load %.2f; others took %.0f %% of the machine",
                1000 * (after[0] - before[0]) / calls,
                1000 * (after[1] - before[1]) / calls,
                1000 * (after[2] - before[2]) / calls,
                100 * Math.max(0, others));
    }
}
