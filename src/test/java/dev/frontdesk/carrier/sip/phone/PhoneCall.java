package dev.frontdesk.carrier.sip.phone;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The requests of one call, or of one registration, of a phone. */
final class PhoneCall {

    private static final Pattern SOUND = Pattern.compile("m=audio (\\d+)");

    private final SoftPhone phone;
    private final String callId;
    private final String tag = UUID.randomUUID().toString().substring(0, 6);
    private String uri;
    private String local;
    private String remote;
    private int number;
    private String branch = "";
    private boolean answered;
    private String answeredBy = "";
    private String acknowledgement = "";

    PhoneCall(SoftPhone phone, String uri, String callId) {
        this.phone = phone;
        this.uri = uri;
        this.callId = callId;
        String account = "sip:" + phone.user() + "@127.0.0.1:" + phone.switchPort();
        local = "\"" + phone.user() + "\" <" + account + ">;tag=" + tag;
        remote = uri.contains("@") ? "<" + uri + ">" : "<" + account + ">";
    }

    /** The call that a phone takes. */
    static PhoneCall answering(SoftPhone phone, SipMessage invite) {
        String contact = invite.header("contact").replaceAll("^.*<|>.*$", "");
        PhoneCall call = new PhoneCall(phone, contact, invite.header("call-id"));
        call.local = invite.header("to") + ";tag=" + call.tag;
        call.remote = invite.header("from");
        call.answered = true;
        return call;
    }

    static int soundPort(SipMessage message) {
        Matcher sound = SOUND.matcher(message.body());
        if (!sound.find()) {
            throw new AssertionError("No sound in " + message.body());
        }
        return Integer.parseInt(sound.group(1));
    }

    String tag() {
        return tag;
    }

    String uri() {
        return uri;
    }

    boolean isAnswered() {
        return answered;
    }

    String request(String method, String extra, String sdp) {
        number++;
        branch = "z9hG4bK" + UUID.randomUUID();
        return text(method, extra, sdp);
    }

    /** Whether this response belongs to it. */
    boolean owns(SipMessage response) {
        return response.header("call-id").equals(callId);
    }

    /** What is sent once more where the switch answers once more, as RFC 3261 has it; empty for another response. */
    String acknowledgedBefore(SipMessage response) {
        boolean same = response.status() == 200 && response.header("cseq").equals(answeredBy);
        return same ? acknowledgement : "";
    }

    /** The switch answered; its tag and contact hold from now on. */
    String answered(SipMessage response) {
        answered = true;
        remote = response.header("to");
        uri = response.header("contact").replaceAll("^.*<|>.*$", "");
        branch = "z9hG4bK" + UUID.randomUUID();
        answeredBy = response.header("cseq");
        acknowledgement = text("ACK", "", "");
        return acknowledgement;
    }

    /** For a response of 200, or of 300 and more. */
    String ack(SipMessage response) {
        String before = remote;
        remote = response.header("to");
        String ack = text("ACK", "", "");
        remote = answered ? remote : before;
        return ack;
    }

    String cancel() {
        return text("CANCEL", "", "");
    }

    private String text(String method, String extra, String sdp) {
        return method + " " + uri + " SIP/2.0\r\nVia: " + phone.via() + ";branch=" + branch + "\r\nMax-Forwards: 70\r\n"
                + "From: " + local + "\r\nTo: " + remote + "\r\nCall-ID: " + callId + "\r\nCSeq: " + number + " "
                + method + "\r\nContact: <" + phone.contact() + ">\r\n" + extra + SipMessage.end(sdp);
    }
}
