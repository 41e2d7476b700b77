package dev.frontdesk.history;

import dev.frontdesk.call.Rebuild;
import dev.frontdesk.call.Rebuild.Stretch;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * The operator's command that proves the log: recomputes every call from its events and compares it with its row. It
 * answers in lines as it goes, so that no proxy gives up waiting.
 */
@Path("rebuild")
public class RebuildResource {

    private static final int STRETCH = 500;

    @Inject
    private Rebuild rebuild;

    /** @param mend {@code true} to put right what differs; otherwise differences are only reported */
    @POST
    @Produces(MediaType.TEXT_PLAIN)
    public StreamingOutput rebuild(@QueryParam("mend") String mend) {
        return output -> {
            PrintWriter lines = new PrintWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
            run("true".equals(mend), lines);
            lines.flush();
        };
    }

    private void run(boolean mend, PrintWriter lines) {
        int calls = 0;
        int different = 0;
        for (Stretch stretch = rebuild.stretch("", STRETCH, mend);
                stretch.last() != null;
                stretch = rebuild.stretch(stretch.last(), STRETCH, mend)) {
            calls += stretch.calls();
            different += stretch.different().size();
            stretch.different().forEach(call -> lines.println((mend ? "Mended " : "Differs: ") + call));
            lines.println(calls + " calls compared.");
            lines.flush();
        }
        lines.println(
                different == 0
                        ? "All " + calls + " calls say what their events say."
                        : different + " of " + calls + " calls differed from their events"
                                + (mend ? " and were mended." : "."));
    }
}
