package dev.frontdesk.carrier.load;

import dev.frontdesk.carrier.load.Latencies.Figures;
import java.io.PrintStream;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Says it in lines of one width. */
public final class Report {

    private final PrintStream out;

    public Report(PrintStream out) {
        this.out = out;
    }

    public void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }

    /** A line for each address. */
    void tell(Latencies latencies) {
        say("  %-16s %9s %9s %9s %9s %9s", "ms", "count", "p50", "p99", "p99.9", "max");
        for (String address : latencies.addresses()) {
            Figures figures = latencies.of(address);
            say(
                    "  %-16s %9d %9.2f %9.2f %9.2f %9.2f",
                    address,
                    figures.count(),
                    figures.percentile(50),
                    figures.percentile(99),
                    figures.percentile(99.9),
                    figures.max());
        }
    }

    public static String orNotKnown(OptionalLong value, String unit) {
        return value.isPresent() ? value.getAsLong() + " " + unit : "not known here";
    }

    static String orNotKnown(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.2f", value.getAsDouble()) : "not known here";
    }
}
