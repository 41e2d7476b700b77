package dev.frontdesk.settings;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the folder of the journal where it is missing, and tries whether files can be written in it. */
final class DataFolder {

    private DataFolder() {}

    /** @throws Malformed if the folder cannot hold a journal, with the reason */
    static Path usable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "start", ".tmp"));
            return folder;
        } catch (FileAlreadyExistsException file) {
            throw new Malformed("it is a file, or lies below one, and must be a folder");
        } catch (AccessDeniedException denied) {
            throw new Malformed("the user who runs Frontdesk may not write to it");
        } catch (IOException impossible) {
            throw new Malformed("nothing can be written to it (" + reason(impossible) + ")");
        }
    }

    /** The operating system's words without the path. */
    private static String reason(IOException failure) {
        return failure instanceof FileSystemException known && known.getReason() != null
                ? known.getReason()
                : failure.getClass().getSimpleName();
    }
}
