package dev.frontdesk.history;

import dev.frontdesk.call.Call;
import dev.frontdesk.call.Cause;
import dev.frontdesk.call.Handled;
import dev.frontdesk.call.Summary;
import dev.frontdesk.call.Voicemail;
import dev.frontdesk.call.json.CallJson;
import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Line;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;

/** Calls as rows of a CSV file. The first time of a call is UTC, the second has the offset of the zone at that time. */
final class CallsCsv {

    private static final List<String> COLUMNS = List.of(
            "callUuid",
            "startedAt",
            "startedAtLocal",
            "line",
            "from",
            "callerName",
            "outcome",
            "missedReason",
            "answeredBy",
            "app",
            "ringSeconds",
            "talkSeconds",
            "voicemailSeconds",
            "hangupCause",
            "handledAt",
            "handledBy");

    private final Appendable out;
    private final DateTimeFormatter local;

    CallsCsv(Appendable out, ZoneId zone) {
        this.out = out;
        this.local = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(zone);
    }

    void header() throws IOException {
        var row = new CsvRow(out);
        for (String column : COLUMNS) {
            row.cell(column);
        }
        row.end();
    }

    void row(Call call) throws IOException {
        Summary summary = call.summary();
        Instant start = summary.startedAt();
        new CsvRow(out)
                .cell(call.callUuid())
                .cell(start)
                .cell(start == null ? null : local.format(start))
                .cell(part(summary.line(), Line::name))
                .cell(summary.from())
                .cell(summary.callerName())
                .cell(CallJson.word(summary.outcome()))
                .cell(CallJson.word(summary.missedReason()))
                .cell(part(summary.answeredBy(), App::userName))
                .cell(part(summary.answeredBy(), App::label))
                .cell(summary.ringSeconds())
                .cell(summary.talkSeconds())
                .cell(part(summary.voicemail(), Voicemail::seconds))
                .cell(part(summary.hangup(), Cause::cause))
                .cell(part(summary.handled(), Handled::at))
                .cell(part(summary.handled(), Handled::by))
                .end();
    }

    private static <T> Object part(T whole, Function<T, Object> part) {
        return whole == null ? null : part.apply(whole);
    }
}
