package dev.frontdesk.carrier.sip.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A SIP message as text.
 *
 * @param start the first line
 */
record SipMessage(String start, List<Map.Entry<String, String>> headers, String body) {

    static SipMessage read(String text) {
        String[] parts = text.split("\r\n\r\n", 2);
        String[] lines = parts[0].split("\r\n");
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            String[] pair = lines[i].split(":", 2);
            headers.add(Map.entry(pair[0].strip().toLowerCase(), pair[1].strip()));
        }
        return new SipMessage(lines[0], headers, parts.length > 1 ? parts[1] : "");
    }

    boolean isResponse() {
        return start.startsWith("SIP/2.0 ");
    }

    int status() {
        return Integer.parseInt(start.split(" ")[1]);
    }

    /** Of a request, or of the request that a response answers. */
    String method() {
        return isResponse() ? header("cseq").split(" ")[1] : start.split(" ")[0];
    }

    /** Empty where there is none. */
    String header(String name) {
        return headers.stream()
                .filter(header -> header.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** Answers this request. */
    String response(String status, String tag, String contact, String sdp) {
        String to = header("to").contains("tag=") ? header("to") : header("to") + ";tag=" + tag;
        String vias = headers.stream()
                .filter(header -> header.getKey().equals("via"))
                .map(header -> "Via: " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
        return "SIP/2.0 " + status + "\r\n" + vias + "From: " + header("from") + "\r\nTo: " + to + "\r\nCall-ID: "
                + header("call-id") + "\r\nCSeq: " + header("cseq") + "\r\nContact: <" + contact + ">\r\n" + end(sdp);
    }

    /** The length, and the body. */
    static String end(String sdp) {
        return sdp.isEmpty()
                ? "Content-Length: 0\r\n\r\n"
                : "Content-Type: application/sdp\r\nContent-Length: " + sdp.length() + "\r\n\r\n" + sdp;
    }
}
