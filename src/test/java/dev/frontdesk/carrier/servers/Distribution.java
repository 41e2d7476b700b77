package dev.frontdesk.carrier.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A server as its makers publish it, fetched by the Maven that runs us: from where its settings say, and but once.
 *
 * @param coordinates {@code group:artifact:version:zip}
 */
record Distribution(String coordinates) {

    private static final Duration TIME_TO_FETCH = Duration.ofMinutes(10);

    /**
     * Unpacks it.
     *
     * @param folder below target; emptied first
     * @return the folder in the zip that holds all others
     */
    Path unpackInto(Path folder) throws IOException {
        Folders.delete(folder);
        Path zip = fetched(Files.createDirectories(folder.resolve("zip")));
        Path files = folder.resolve("files");
        Folders.unzip(zip, files);
        Folders.delete(zip.getParent());
        return Folders.in(files).get(0);
    }

    private Path fetched(Path folder) {
        String maven = Path.of(System.getProperty("maven.home"), "bin", "mvn").toString();
        try (Processes processes =
                new Processes(Path.of("").toAbsolutePath(), Map.of(), folder.resolveSibling("fetch.log"))) {
            processes.run(
                    List.of(maven, "-B", "dependency:copy", "-Dartifact=" + coordinates, "-DoutputDirectory=" + folder),
                    TIME_TO_FETCH);
        }
        String[] parts = coordinates.split(":");
        return folder.resolve(parts[1] + "-" + parts[2] + "." + parts[3]);
    }
}
