package dev.frontdesk.call.journal;

import dev.frontdesk.call.CallEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Replays the journal of a folder in a second process, and prints how many events it found. */
final class AnotherProcess {

    private AnotherProcess() {}

    public static void main(String[] arguments) throws IOException {
        List<CallEvent> found = new ArrayList<>();
        new Journal(Path.of(arguments[0])).replay(found::addAll);
        System.exit(found.size());
    }

    /** Returns how many events it found. */
    static int bringsIn(Path folder) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnotherProcess.class.getName(),
                        folder.toString())
                .inheritIO()
                .start()
                .waitFor();
    }
}
