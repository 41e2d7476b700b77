package dev.frontdesk.operations;

import dev.frontdesk.access.Audit;
import dev.frontdesk.api.Problem;
import dev.frontdesk.call.projection.Rebuild;
import dev.frontdesk.call.projection.Rebuild.Stretch;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/**
 * The operator's command that proves the log: recomputes every call from its events and compares it with its row. It
 * writes a line for each stretch of calls, so that no proxy gives up waiting; in JSON an empty one, before the object.
 */
@Path("rebuild")
public class RebuildResource {

    /** In the audit: an entry before the first change, and one with the figures. */
    private static final String WHAT = "calls";

    private static final int STRETCH = 500;
    private static final String TEXT = "text/plain; charset=utf-8; qs=0.5";

    @Inject
    private Rebuild rebuild;

    @Inject
    private Audit audit;

    /** What the answer says. It is written by hand, since lines between show that it is under way. */
    public record RebuildJson(int calls, List<String> different, boolean mended) {}

    /** @param mend {@code true} to put right what differs; otherwise differences are only reported */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(RebuildJson.class)
    public StreamingOutput rebuild(@QueryParam("mend") String mend) {
        boolean isMending = isMending(mend);
        return output -> {
            PrintWriter lines = new PrintWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
            JsonArrayBuilder different = Json.createArrayBuilder();
            int calls = run(isMending, (stretch, compared) -> {
                stretch.different().forEach(different::add);
                lines.println();
                lines.flush();
            });
            lines.println(Json.createObjectBuilder()
                    .add("calls", calls)
                    .add("different", different)
                    .add("mended", isMending)
                    .build());
            lines.flush();
        };
    }

    /** @param mend {@code true} to put right what differs; otherwise differences are only reported */
    @POST
    @Produces(TEXT)
    @APIResponseSchema(String.class)
    public StreamingOutput rebuildText(@QueryParam("mend") String mend) {
        boolean isMending = isMending(mend);
        return output -> {
            PrintWriter lines = new PrintWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
            List<String> different = new ArrayList<>();
            int calls = run(isMending, (stretch, compared) -> {
                different.addAll(stretch.different());
                stretch.different().forEach(call -> lines.println((isMending ? "Mended " : "Differs: ") + call));
                lines.println(compared + " calls compared.");
                lines.flush();
            });
            lines.println(sentence(calls, different.size(), isMending));
            lines.flush();
        };
    }

    /** @param report is handed each stretch, and how many calls were compared up to its end */
    private int run(boolean mend, BiConsumer<Stretch, Integer> report) {
        int calls = 0;
        int different = 0;
        if (mend) {
            audit.add("rebuild", WHAT, null, null);
        }
        for (Stretch stretch = rebuild.stretch("", STRETCH, mend);
                stretch.last() != null;
                stretch = rebuild.stretch(stretch.last(), STRETCH, mend)) {
            calls += stretch.calls();
            different += stretch.different().size();
            report.accept(stretch, calls);
        }
        if (mend) {
            audit.add("rebuilt", WHAT, null, figures(calls, different));
        }
        return calls;
    }

    private static JsonObject figures(int calls, int mended) {
        return Json.createObjectBuilder()
                .add("calls", calls)
                .add("mended", mended)
                .build();
    }

    private static String sentence(int calls, int different, boolean mended) {
        return different == 0
                ? "All " + calls + " calls say what their events say."
                : different + " of " + calls + " calls differed from their events"
                        + (mended ? " and were mended." : ".");
    }

    private static boolean isMending(String mend) {
        if (mend != null && !mend.equals("true") && !mend.equals("false")) {
            throw Problem.badParameter("mend", "must be true or false").exception();
        }
        return "true".equals(mend);
    }
}
