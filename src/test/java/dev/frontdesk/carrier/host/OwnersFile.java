package dev.frontdesk.carrier.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;

/** A properties file that nobody but its owner can read. */
final class OwnersFile {

    private final Path path;

    OwnersFile(Path path) {
        this.path = path;
    }

    /** Empty where there is no file. */
    Properties read() {
        Properties properties = new Properties();
        if (Files.exists(path)) {
            try (InputStream file = Files.newInputStream(path)) {
                properties.load(file);
            } catch (IOException failure) {
                throw new UncheckedIOException(path + " cannot be read", failure);
            }
        }
        return properties;
    }

    /** Deleted and created again, so that it never has the permissions of an older file. */
    void write(Properties properties) {
        delete();
        try {
            Files.createFile(path, ownerOnly());
            try (OutputStream file = Files.newOutputStream(path)) {
                properties.store(file, null);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(path + " cannot be written", failure);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(path + " cannot be deleted", failure);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
