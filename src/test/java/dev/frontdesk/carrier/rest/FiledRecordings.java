package dev.frontdesk.carrier.rest;

import dev.frontdesk.carrier.Filed;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** The recordings that the account keeps. Each has a sound of its own until it is deleted, whether or not it was filed. */
public final class FiledRecordings implements Resource {

    private static final int SOUND_BYTES = 600_000;

    private final Deque<JsonObject> recordings = new ArrayDeque<>();
    private final Set<String> deleted = new LinkedHashSet<>();
    private final Path folder;
    private final int most;

    /** Each with a made-up sound. */
    public FiledRecordings() {
        this(null, Integer.MAX_VALUE);
    }

    /**
     * @param folder where their sounds lie, each as its id with {@code .wav}; null for made-up ones
     * @param most how many it lists, the last ones; the sounds of all can be fetched
     */
    public FiledRecordings(Path folder, int most) {
        this.folder = folder;
        this.most = most;
    }

    @Override
    public String name() {
        return "Recording";
    }

    public synchronized void add(Filed call) {
        recordings.addAll(call.recordings());
        while (recordings.size() > most) {
            recordings.remove();
        }
    }

    @Override
    public synchronized Reply reply(Asked asked) {
        if (asked.method().equals("DELETE")) {
            return delete(asked.id()) ? Reply.deleted() : Reply.missing();
        }
        if (!asked.isList()) {
            return Reply.missing();
        }
        String call = asked.query().get("call_uuid");
        return Page.of(
                recordings.stream()
                        .filter(recording -> call == null || call.equals(recording.getString("call_uuid")))
                        .toList(),
                asked);
    }

    /** A made-up sound is there until it is deleted; a file is there or not. */
    private boolean delete(String id) {
        if (folder == null) {
            return deleted.add(id);
        }
        recordings.removeIf(recording -> id.equals(recording.getString("recording_id")));
        try {
            return id.matches("[0-9A-Za-z-]+") && Files.deleteIfExists(folder.resolve(id + ".wav"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is heard of a recording; empty once it is deleted. */
    public synchronized Optional<byte[]> sound(String id) {
        if (deleted.contains(id)) {
            return Optional.empty();
        }
        return folder == null ? Optional.of(soundOf(id)) : read(folder.resolve(id + ".wav"));
    }

    /** {@code audio/wav} for real sounds. */
    public String type() {
        return folder == null ? "audio/mpeg" : "audio/wav";
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The ids of those that were deleted. */
    public synchronized Set<String> deleted() {
        return Set.copyOf(deleted);
    }

    /** What the recording with this id sounds like. */
    public static byte[] soundOf(String id) {
        byte[] sound = new byte[SOUND_BYTES];
        new Random(id.hashCode()).nextBytes(sound);
        return sound;
    }
}
