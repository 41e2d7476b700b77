package dev.frontdesk.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.frontdesk.api.JsonBodyWriter;
import dev.frontdesk.api.Problem;
import dev.frontdesk.call.Call;
import dev.frontdesk.call.json.CallJson;
import dev.frontdesk.call.store.Calls;
import dev.frontdesk.history.ExportSlots.Slot;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Writes all calls of a filter for programs: as CSV by way of a file, so that it comes whole; as NDJSON at once. */
@ApplicationScoped
public class Exports {

    private static final Logger LOG = Logger.getLogger(Exports.class.getName());
    private static final int BUFFER = 1 << 16;

    @Inject
    private Calls calls;

    @Inject
    private ExportSlots slots;

    /**
     * A body whose length is known before it is sent.
     *
     * @param length in bytes
     */
    record Measured(StreamingOutput body, long length) {}

    /** Servers end an answer that fails in the middle as if it were whole, so the file is complete before it is sent. */
    Measured csv(CallQuery query) {
        CallPages pages = pages(query);
        Slot slot = slots.take();
        try {
            Path file = Files.createTempFile("frontdesk-calls-", ".csv");
            return sent(file, slot, pages, query.zone());
        } catch (IOException full) {
            slot.close();
            LOG.log(Level.WARNING, "An export failed: its temporary file cannot be written ({0}).", full.getMessage());
            throw Problem.of(503, "There is no room for a temporary file. Take format=ndjson, or fewer calls at once.")
                    .exception();
        } catch (RuntimeException failed) {
            slot.close();
            throw failed;
        }
    }

    private static Measured sent(Path file, Slot slot, CallPages pages, ZoneId zone) throws IOException {
        try {
            write(file, pages, zone);
            return new Measured(out -> send(file, slot, out), Files.size(file));
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    private static void write(Path file, CallPages pages, ZoneId zone) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file, UTF_8)) {
            var csv = new CallsCsv(writer, zone);
            csv.header();
            for (List<Call> page = pages.next(); !page.isEmpty(); page = pages.next()) {
                for (Call call : page) {
                    csv.row(call);
                }
            }
        }
    }

    private static void send(Path file, Slot slot, OutputStream out) throws IOException {
        try (slot) {
            Files.copy(file, out);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** The first page is read before the answer begins: a database that is down is an error of its own. */
    StreamingOutput ndjson(CallQuery query) {
        CallPages pages = pages(query);
        Slot slot = slots.take();
        try {
            List<Call> first = pages.next();
            return out -> stream(first, pages, slot, out);
        } catch (RuntimeException failed) {
            slot.close();
            throw failed;
        }
    }

    private static void stream(List<Call> first, CallPages pages, Slot slot, OutputStream out) throws IOException {
        try (slot) {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8), BUFFER);
            long sent = 0;
            for (List<Call> page = first; !page.isEmpty(); page = pages.next()) {
                for (Call call : page) {
                    writer.append(JsonBodyWriter.write(new CallJson(call))).append('\n');
                }
                sent += page.size();
            }
            writer.append("{\"end\": true, \"calls\": " + sent + "}\n").flush();
        } catch (EJBException cut) {
            LOG.log(
                    Level.WARNING,
                    "An export was cut off: the database failed. It lacks the last line, so its reader knows.");
            LOG.log(Level.FINE, "An export was cut off.", cut);
        }
    }

    private CallPages pages(CallQuery query) {
        return new CallPages(calls, query.filter(), query.limitOfExport());
    }
}
