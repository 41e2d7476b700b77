package dev.frontdesk.carrier.load;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A way to start Frontdesk.
 *
 * @param name for people
 * @param change what becomes of the command of the Procfile
 */
record StartWay(String name, UnaryOperator<List<String>> change) {

    /** Java's ordinary heap, collector and compilers. */
    static StartWay ordinary() {
        return new StartWay(
                "ordinary flags",
                command ->
                        command.stream().filter(word -> !word.startsWith("-X")).toList());
    }

    static StartWay asTheProcfileSays() {
        return new StartWay("flags of the Procfile", UnaryOperator.identity());
    }
}
