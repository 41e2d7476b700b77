package dev.frontdesk.carrier.host;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file below {@code target} that a server under test writes its log to. */
public final class ServerLog {

    private static final int TAIL = 60;

    private final Path file;

    public ServerLog(Path file) {
        this.file = file;
    }

    /** Where the server is to write; starts an empty file. */
    public PrintStream stream() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return new PrintStream(Files.newOutputStream(file), true, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All that it has said so far. */
    public String text() {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The last lines, which say why a start failed. */
    String tail() {
        List<String> lines = text().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
    }
}
