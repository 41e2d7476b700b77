package dev.frontdesk.carrier.host;

import dev.frontdesk.carrier.Filed;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Keeps Plivo's records of the last calls of softphones, a file each, so that a call that was cut off by the end of {@code
 * mvn -Prun -Dsip} is completed after the next start, as it would be from Plivo's own.
 */
final class SipRecords {

    static final int MOST = 1000;

    private static final Logger LOG = Logger.getLogger(SipRecords.class.getName());
    private static final Comparator<Path> BY_AGE = Comparator.comparing(SipRecords::writtenAt);

    private final Path folder;

    private final int most;

    SipRecords(Path folder) {
        this(folder, MOST);
    }

    /** @param most how many it keeps over a start */
    SipRecords(Path folder, int most) {
        this.folder = folder;
        this.most = most;
    }

    /** The last ones, the oldest first; older ones are deleted, and a file that cannot be read is left out. */
    List<Filed> read() {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> oldestFirst = files.sorted(BY_AGE).toList();
            int tooMany = Math.max(0, oldestFirst.size() - most);
            for (Path old : oldestFirst.subList(0, tooMany)) {
                Files.delete(old);
            }
            return oldestFirst.stream()
                    .skip(tooMany)
                    .map(SipRecords::read)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException failure) {
            throw new NotStarted("The folder " + folder + " cannot be read: run as the user who owns it.", failure);
        }
    }

    void keep(Filed call) {
        JsonObject json = Json.createObjectBuilder()
                .add("call", call.call())
                .add("legs", Json.createArrayBuilder(call.legs()))
                .add("recordings", Json.createArrayBuilder(call.recordings()))
                .build();
        try {
            Files.writeString(folder.resolve(call.call().getString("call_uuid") + ".json"), json.toString());
        } catch (IOException failure) {
            throw new UncheckedIOException("A call's record cannot be kept", failure);
        }
    }

    private static Optional<Filed> read(Path file) {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            JsonObject json = reader.readObject();
            return Optional.of(
                    new Filed(json.getJsonObject("call"), objects(json, "legs"), objects(json, "recordings")));
        } catch (IOException | JsonException halfWritten) {
            LOG.log(Level.WARNING, "{0} is no record of a call, and is left out.", file);
            return Optional.empty();
        }
    }

    private static List<JsonObject> objects(JsonObject json, String name) {
        JsonArray array = json.getJsonArray(name);
        return List.copyOf(array.getValuesAs(JsonObject.class));
    }

    private static long writtenAt(Path file) {
        return file.toFile().lastModified();
    }
}
