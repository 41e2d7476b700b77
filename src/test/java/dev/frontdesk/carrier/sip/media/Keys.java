package dev.frontdesk.carrier.sip.media;

import java.util.Optional;

/**
 * Reads keys off their packets. A key is sent several times with one time stamp, and counts once.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4733#section-2.3">RFC 4733, the payload</a>
 */
final class Keys {

    static final int USUAL_TYPE = 101;

    private static final String SIGNS = "0123456789*#ABCD";

    private long lastStamp = -1;

    /** The key, with the first packet of it. */
    Optional<Character> pressed(RtpPacket packet) {
        if (packet.payload().length < 4 || packet.timeStamp() == lastStamp) {
            return Optional.empty();
        }
        lastStamp = packet.timeStamp();
        int event = packet.payload()[0] & 0xff;
        return event < SIGNS.length() ? Optional.of(SIGNS.charAt(event)) : Optional.empty();
    }
}
