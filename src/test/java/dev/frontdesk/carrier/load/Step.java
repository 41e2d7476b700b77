package dev.frontdesk.carrier.load;

import dev.frontdesk.carrier.webhook.Exchange;
import dev.frontdesk.carrier.webhook.Webhook;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One webhook of a call that is replayed many times.
 *
 * @param address the last part of its path, such as {@code dial-event}
 * @param path where it goes
 * @param signedText what Plivo signs, without the nonce
 * @param body form-encoded, sorted by name
 * @param reply what Frontdesk has to answer
 */
public record Step(String address, Template path, Template signedText, Template body, Template reply) {

    private static final Set<String> NOTICES = Set.of("dial-event", "voicemail-ready", "hangup");

    /** @param samples the values to be replaced in each copy */
    static Step of(Exchange exchange, URI publicUrl, List<String> samples) {
        Webhook webhook = exchange.webhook();
        String path = webhook.path();
        List<String> encoded = samples.stream().map(Step::encoded).toList();
        return new Step(
                path.substring(path.lastIndexOf('/') + 1),
                Template.cut(path, samples),
                Template.cut(publicUrl + path + "?" + joined(webhook), samples),
                Template.cut(form(webhook), encoded),
                Template.cut(exchange.reply().text(), samples));
    }

    /** Whether nobody waits for what the answer says. */
    public boolean isNotice() {
        return isNotice(address);
    }

    public static boolean isNotice(String address) {
        return NOTICES.contains(address);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** As Plivo signs the parameters of a POST whose address has no query. */
    private static String joined(Webhook webhook) {
        return webhook.parameters().entrySet().stream()
                .map(parameter -> parameter.getKey() + parameter.getValue())
                .collect(Collectors.joining());
    }

    private static String form(Webhook webhook) {
        return webhook.parameters().entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** The kind under which Frontdesk's log keeps this webhook. */
    String kind() {
        return switch (address) {
            case "dial-event" -> "LEG";
            case "dial-result" -> "DIAL_RESULT";
            case "voicemail-ready" -> "VOICEMAIL_READY";
            default -> address.toUpperCase(Locale.ROOT);
        };
    }
}
