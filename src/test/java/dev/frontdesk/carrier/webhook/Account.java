package dev.frontdesk.carrier.webhook;

import java.net.URI;
import java.time.ZoneId;

/**
 * What Plivo knows of its customer: the configured addresses and how Plivo uses them.
 *
 * @param publicUrl the address configured at Plivo, without a slash at the end; signatures are made over it
 * @param timeZone the zone of the account's console, in which StartTime, AnswerTime and EndTime are given
 * @param method with which the answer, fallback and hangup addresses are asked; the XML says it for all others
 * @param hangupAddress false if the application has none: Plivo then sends the end of a call to the answer address
 * @param cancelReported whether the Dial action is sent when the caller leaves while it rings; Plivo's pages leave it open
 */
public record Account(
        String publicUrl,
        String authToken,
        ZoneId timeZone,
        String method,
        Signing signing,
        boolean hangupAddress,
        boolean cancelReported) {

    public Account {
        publicUrl = publicUrl.replaceAll("/+$", "");
    }

    public static Account of(URI publicUrl, String authToken, ZoneId timeZone) {
        return new Account(publicUrl.toString(), authToken, timeZone, "POST", Signing.RIGHT, true, true);
    }

    public Account askingByGet() {
        return new Account(publicUrl, authToken, timeZone, "GET", signing, hangupAddress, cancelReported);
    }

    public Account signing(Signing way) {
        return new Account(publicUrl, authToken, timeZone, method, way, hangupAddress, cancelReported);
    }

    public Account withoutHangupAddress() {
        return new Account(publicUrl, authToken, timeZone, method, signing, false, cancelReported);
    }

    public Account withoutCancelReports() {
        return new Account(publicUrl, authToken, timeZone, method, signing, hangupAddress, false);
    }

    public String hangupPath() {
        return hangupAddress ? "/plivo/hangup" : "/plivo/answer";
    }
}
