package dev.frontdesk.carrier.sip.media;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A packet that arrived.
 *
 * @param timeStamp unsigned, of 32 bits
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3550#section-5.1">RFC 3550</a>
 */
record RtpPacket(int type, long timeStamp, byte[] payload) {

    static final int PCMU = 0;
    static final int HEADER = 12;

    /** Empty for what is no RTP; extensions and padding are skipped. */
    static Optional<RtpPacket> read(ByteBuffer bytes) {
        if (bytes.remaining() < HEADER || (bytes.get(0) & 0xc0) != 0x80) {
            return Optional.empty();
        }
        int first = bytes.get(0);
        int start = HEADER + 4 * (first & 0x0f);
        int end = bytes.limit();
        if ((first & 0x10) != 0 && end >= start + 4) {
            start += 4 + 4 * (bytes.getShort(start + 2) & 0xffff);
        }
        if ((first & 0x20) != 0) {
            end -= bytes.get(end - 1) & 0xff;
        }
        if (start > end) {
            return Optional.empty();
        }
        byte[] payload = new byte[end - start];
        bytes.get(start, payload);
        return Optional.of(new RtpPacket(bytes.get(1) & 0x7f, bytes.getInt(4) & 0xffffffffL, payload));
    }
}
