package dev.frontdesk.notices.webhooks;

import dev.frontdesk.api.JsonBodyWriter;
import dev.frontdesk.call.Outcome;
import dev.frontdesk.call.Summary;
import dev.frontdesk.call.json.CallJson;
import dev.frontdesk.directory.Endpoint;
import dev.frontdesk.notices.CallWords;
import dev.frontdesk.notices.Notice;
import dev.frontdesk.notices.NoticeKind;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes what a subscription is sent, as the call is now. */
final class Payload {

    private final Optional<URI> publicUrl;

    /** @param publicUrl for links to the page; empty: none */
    Payload(Optional<URI> publicUrl) {
        this.publicUrl = publicUrl;
    }

    String of(Format format, Notice notice, Summary call, int revision) {
        return switch (format) {
            case STANDARD ->
                JsonBodyWriter.write(new WebhookEvent(
                        notice.kind().word(), notice.happenedAt(), new CallJson(notice.callUuid(), call, revision)));
            case SLACK -> JsonBodyWriter.write(Map.of("text", message(notice, call)));
            case ZAMMAD -> JsonBodyWriter.write(zammad(notice, call));
        };
    }

    /** @see <a href="https://api.slack.com/messaging/webhooks">Slack's incoming webhooks</a>, which Mattermost takes over */
    private String message(Notice notice, Summary call) {
        String reason = CallWords.reason(call).map(sentence -> ". " + sentence).orElse("");
        String link = publicUrl
                .map(url -> " <" + url + "/?call=" + notice.callUuid() + "|Open>")
                .orElse("");
        return escaped(CallWords.headline(notice.kind(), call) + reason) + link;
    }

    /** A caller's name becomes neither a link nor a mention of everybody, nor is it printed in bold. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("[*_~`\\[\\]@#]", " ")
                .strip();
    }

    /** @see <a href="https://docs.zammad.org/en/latest/cti/api-intro.html">Zammad's generic CTI</a> */
    private static Map<String, String> zammad(Notice notice, Summary call) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("event", zammadEvent(notice.kind()));
        fields.put("from", number(call.from()));
        fields.put("to", number(call.to()));
        fields.put("direction", "in");
        fields.put("callId", notice.callUuid());
        if (call.line() != null) {
            fields.put("queue", call.line().name());
        }
        if (call.answeredBy() != null) {
            fields.put("user", call.answeredBy().userName());
        }
        if (notice.kind() == NoticeKind.CALL_HUNGUP) {
            fields.put("cause", call.outcome() == Outcome.ANSWERED ? "normalClearing" : "cancel");
        }
        return fields;
    }

    private static String zammadEvent(NoticeKind kind) {
        return switch (kind) {
            case CALL_CREATED -> "newCall";
            case CALL_ANSWERED -> "answer";
            default -> "hangup";
        };
    }

    private static String number(String address) {
        String key = Endpoint.searchKey(address == null ? "" : address).replaceFirst("@.*", "");
        return key.isEmpty() ? "anonymous" : key;
    }
}
