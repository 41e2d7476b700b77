package dev.frontdesk.carrier.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads what processes use of this machine, from Linux's /proc; empty elsewhere. */
public final class Usage {

    /** So the kernel counts for programs, whatever it does inside. */
    private static final double TICKS_PER_SECOND = 100;

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int CHILDREN_SYSTEM = 14;
    private static final int IDLE = 4;
    private static final int WAITING = 5;

    private Usage() {}

    /** Processor seconds of one process alone. */
    static OptionalDouble ofProcess(long pid) {
        return seconds(ticks(pid, SYSTEM));
    }

    /** Of a process and all its children, ended ones included. */
    static OptionalDouble ofFamily(long pid) {
        return ProcessHandle.of(pid)
                .map(process -> Stream.concat(Stream.of(process), process.descendants())
                        .mapToLong(one -> ticks(one.pid(), CHILDREN_SYSTEM))
                        .sum())
                .map(Usage::seconds)
                .orElse(OptionalDouble.empty());
    }

    private static OptionalDouble seconds(long ticks) {
        return ticks == 0 ? OptionalDouble.empty() : OptionalDouble.of(ticks / TICKS_PER_SECOND);
    }

    /** Processor seconds of everybody together, since the machine was started. */
    static OptionalDouble machineSeconds() {
        try {
            String[] fields = lines(Path.of("/proc/stat")).get(0).split("\\s+");
            long busy = 0;
            for (int field = 1; field <= 8; field++) {
                busy += field == IDLE || field == WAITING ? 0 : Long.parseLong(fields[field]);
            }
            return OptionalDouble.of(busy / TICKS_PER_SECOND);
        } catch (IOException notHere) {
            return OptionalDouble.empty();
        }
    }

    /** The process's resident memory, in MiB. */
    static OptionalLong residentMiB(long pid) {
        try {
            return lines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException notHere) {
            return OptionalLong.empty();
        }
    }

    /** The used heap of a Java process, in MiB; uncollected garbage counts. */
    static OptionalLong heapMiB(long pid) {
        try {
            long kilobytes = jcmd(pid, "GC.heap_info")
                    .lines()
                    .filter(line -> line.matches(".*total \\d+K, used \\d+K.*"))
                    .mapToLong(line -> Long.parseLong(line.replaceFirst(".*, used (\\d+)K.*", "$1")))
                    .sum();
            return kilobytes > 0 ? OptionalLong.of(kilobytes / 1024) : OptionalLong.empty();
        } catch (IOException noJdk) {
            return OptionalLong.empty();
        }
    }

    /** The same after a collection. */
    public static OptionalLong liveHeapMiB(long pid) {
        try {
            jcmd(pid, "GC.run");
            return heapMiB(pid);
        } catch (IOException noJdk) {
            return OptionalLong.empty();
        }
    }

    private static String jcmd(long pid, String command) throws IOException {
        String program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process jcmd = new ProcessBuilder(program, String.valueOf(pid), command)
                .redirectErrorStream(true)
                .start();
        return new String(jcmd.getInputStream().readAllBytes());
    }

    /** 0 where nobody tells. */
    private static long ticks(long pid, int lastField) {
        try {
            String stat = lines(Path.of("/proc", String.valueOf(pid), "stat")).get(0);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return IntStream.rangeClosed(USER, lastField)
                    .mapToLong(field -> Long.parseLong(fields[field]))
                    .sum();
        } catch (IOException ended) {
            return 0;
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file);
    }
}
