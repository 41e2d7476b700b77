package dev.frontdesk.carrier.command;

import dev.frontdesk.carrier.PlayedCall;
import dev.frontdesk.carrier.webhook.Exchange;
import dev.frontdesk.carrier.webhook.Reply;
import dev.frontdesk.carrier.webhook.Webhook;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.PrintStream;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a played call to a person, line by line, with the minutes and seconds of its own clock. */
final class Narration {

    private static final Pattern ELEMENT_OR_TAG = Pattern.compile("<(\\w+)[^>]*>[^<]+</\\1>|<[^>]+>");
    private static final String MARGIN = " ".repeat(9);

    private final PrintStream out;

    Narration(PrintStream out) {
        this.out = out;
    }

    void tell(PlayedCall call) {
        Instant start = call.transcript().get(0).at();
        for (Exchange exchange : call.transcript()) {
            long second = Math.max(0, Duration.between(start, exchange.at()).toSeconds());
            out.printf("  %02d:%02d  %s%n", second / 60, second % 60, exchange.words());
            if (exchange.webhook() != null) {
                out.println(MARGIN + request(exchange).replace(call.callUuid(), "…"));
                document(exchange.reply())
                        .forEach(line -> out.println(MARGIN + "  " + line.replace(call.callUuid(), "…")));
            }
        }
    }

    void tell(JsonObject entry) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.write(entry);
        }
        out.println(text.toString().strip());
    }

    private static String request(Exchange exchange) {
        Webhook webhook = exchange.webhook();
        String detail = webhook.parameters().getOrDefault("DialStatus", webhook.event());
        return (webhook.method() + " " + webhook.path() + " " + detail).strip() + " → "
                + exchange.reply().summary();
    }

    /** The XML, a tag a line; nothing where there is nothing to do in it. */
    private static List<String> document(Reply reply) {
        String text = reply.text().replaceAll("<\\?.*?\\?>|\\s+(?=<)", "").strip();
        if (!reply.isSuccess() || !text.startsWith("<") || text.matches("<Response\\s*/>|<Response></Response>")) {
            return List.of();
        }
        return indented(text);
    }

    private static List<String> indented(String xml) {
        List<String> lines = new ArrayList<>();
        int depth = 0;
        for (Matcher tags = ELEMENT_OR_TAG.matcher(xml); tags.find(); ) {
            String tag = tags.group().replaceAll("\\s+", " ");
            depth -= tag.startsWith("</") ? 1 : 0;
            lines.add("  ".repeat(depth) + tag);
            boolean opens = !tag.startsWith("</") && !tag.endsWith("/>") && tags.group(1) == null;
            depth += opens ? 1 : 0;
        }
        return lines;
    }
}
