package dev.frontdesk.webapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.frontdesk.api.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** What is kept of a file of the page: what its headers say, and its compressed form. */
final class PageFile {

    private final String type;
    private final String tag;
    private final int length;
    private final byte[] compressed;

    PageFile(String type, byte[] content) {
        this.type = type;
        tag = Tag.ofText(new String(content, UTF_8));
        length = content.length;
        compressed = compress(content);
    }

    /** The Content-Type. */
    String type() {
        return type;
    }

    /** Of the file as it is, without quotation marks. */
    String tag() {
        return tag;
    }

    /** In bytes, of the file as it is. */
    int length() {
        return length;
    }

    /** The bytes that gzip makes of the file; not to be changed. */
    byte[] compressed() {
        return compressed;
    }

    private static byte[] compress(byte[] content) {
        ByteArrayOutputStream into = new ByteArrayOutputStream();
        try (GZIPOutputStream compressor = new SmallestGzip(into)) {
            compressor.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return into.toByteArray();
    }

    /** Takes its time, once for each file. */
    private static final class SmallestGzip extends GZIPOutputStream {

        SmallestGzip(ByteArrayOutputStream into) throws IOException {
            super(into);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
