package dev.frontdesk.plivo;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Builds the addresses that Plivo calls next. Each has the call's id in it, since some webhooks do not name the call. */
final class CallbackUrls {

    private final String call;

    CallbackUrls(URI base, String callUuid) {
        String segment = URLEncoder.encode(callUuid, StandardCharsets.UTF_8).replace("+", "%20");
        call = base + "/plivo/calls/" + segment + "/";
    }

    URI dialEvent(int stage) {
        return inStage(stage, "dial-event");
    }

    URI dialResult(int stage) {
        return inStage(stage, "dial-result");
    }

    URI confirm(int stage) {
        return inStage(stage, "confirm");
    }

    URI ringBack(int stage) {
        return inStage(stage, "ring-back");
    }

    private URI inStage(int stage, String name) {
        return URI.create(call + "stages/" + stage + "/" + name);
    }

    URI voicemail() {
        return URI.create(call + "voicemail");
    }

    URI voicemailReady() {
        return URI.create(call + "voicemail-ready");
    }
}
