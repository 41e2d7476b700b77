package dev.frontdesk.webapp;

import jakarta.servlet.ServletContext;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The page's files of text by their path, such as {@code /page/dom.js}. The paths are listed once; a path that is not in the
 * list is never looked up, whatever dots and capitals are in it. A file is compressed when it is first asked for.
 */
final class PageFiles {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "svg", "image/svg+xml",
            "webmanifest", "application/manifest+json");
    private static final Set<String> HIDDEN = Set.of("/WEB-INF/", "/META-INF/");

    private final ServletContext context;
    private final Set<String> paths = new HashSet<>();
    private final Map<String, PageFile> files = new ConcurrentHashMap<>();

    PageFiles(ServletContext context) {
        this.context = context;
        list("/");
    }

    private void list(String folder) {
        Set<String> found = context.getResourcePaths(folder);
        for (String path : found == null ? Set.<String>of() : found) {
            if (!path.endsWith("/")) {
                paths.add(path);
            } else if (!HIDDEN.contains(path)) {
                list(path);
            }
        }
    }

    /** Empty if the page has no such file of text. */
    Optional<PageFile> find(String path) {
        return paths.contains(path) && TYPES.containsKey(ending(path))
                ? Optional.of(files.computeIfAbsent(path, this::read))
                : Optional.empty();
    }

    /** The bytes of a file that was found, as they are. */
    InputStream open(String path) throws IOException {
        InputStream content = context.getResourceAsStream(path);
        if (content == null) {
            throw new FileNotFoundException(path);
        }
        return content;
    }

    private PageFile read(String path) {
        try (InputStream content = open(path)) {
            return new PageFile(TYPES.get(ending(path)), content.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
