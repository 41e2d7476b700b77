package dev.frontdesk.notices.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.frontdesk.call.Summary;
import dev.frontdesk.notices.CallWords;
import dev.frontdesk.notices.NoticeKind;
import java.net.URI;
import java.net.URLEncoder;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a mail says. What a caller sent is in a line of its own, and becomes neither HTML nor a link.
 *
 * @param subject one line without control characters
 */
record MailText(String subject, String plain, String html) {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH:mm", Locale.ENGLISH);
    private static final String WHY =
            "Frontdesk sends this to colleagues on the line. An admin can switch it off for each of them.";

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
            <body style="font-family: sans-serif; font-size: 16px; line-height: 1.5; color: #1d2733; max-width: 36em">
            <h1 style="font-size: 20px; line-height: 1.3">%s</h1>
            %s%s<p style="font-size: 13px; color: #5b6672">%s</p>
            </body>
            </html>
            """;

    private static final String BUTTON = "<p style=\"margin: 24px 0\"><a href=\"%s\" style=\"padding: 10px 18px;"
            + " border-radius: 6px; color: #ffffff; background: #0b5cad; text-decoration: none\">Open the call</a></p>\n";

    /**
     * Of the call as it is now.
     *
     * @param zone of the time that is shown
     * @param publicUrl of the page; empty: there is no link
     */
    static MailText of(NoticeKind kind, String callUuid, Summary call, ZoneId zone, Optional<URI> publicUrl) {
        String subject = unlinked(CallWords.headline(kind, call));
        List<String> lines = Stream.of(
                        Optional.ofNullable(call.startedAt())
                                .map(at -> WHEN.format(at.atZone(zone)) + " (" + zone + ")"),
                        CallWords.reason(call))
                .flatMap(Optional::stream)
                .toList();
        Optional<String> link = publicUrl.map(url -> url + "/?call=" + URLEncoder.encode(callUuid, UTF_8));
        return new MailText(subject, plain(subject, lines, link), html(subject, lines, link));
    }

    /** Mail programs make a link of whatever looks like an address, so that callers could send links by their name. */
    private static String unlinked(String text) {
        return text.replaceAll("(?<=[\\p{L}\\p{N}])([.@]|:(?=//))(?=[\\p{L}/])", "$1 ");
    }

    private static String plain(String subject, List<String> lines, Optional<String> link) {
        return subject + "\n\n" + String.join("\n", lines)
                + link.map(to -> "\n\nOpen the call: " + to).orElse("")
                + "\n\n-- \n" + WHY + "\n";
    }

    private static String html(String subject, List<String> lines, Optional<String> link) {
        return PAGE.formatted(
                escaped(subject),
                escaped(subject),
                lines.stream().map(line -> "<p>" + escaped(line) + "</p>\n").collect(joining()),
                link.map(to -> BUTTON.formatted(escaped(to))).orElse(""),
                WHY);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
