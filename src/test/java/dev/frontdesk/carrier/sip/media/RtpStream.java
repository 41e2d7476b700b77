package dev.frontdesk.carrier.sip.media;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/** Numbers and stamps the packets that go to one phone, so that they are one stream whatever they are made of. */
final class RtpStream {

    static final int FRAME = Media.BEAT_MILLIS * Mulaw.SAMPLES_A_SECOND / 1000;

    private static final int LARGEST_GAP = 10 * Mulaw.SAMPLES_A_SECOND;
    private static final byte[] SILENCE = new byte[FRAME];

    static {
        Arrays.fill(SILENCE, Mulaw.SILENCE);
    }

    private final int source = ThreadLocalRandom.current().nextInt();
    private int number = ThreadLocalRandom.current().nextInt(1 << 16);
    private int stamp = ThreadLocalRandom.current().nextInt();
    private int lastRelayed;
    private boolean relaying;
    private boolean begun;

    /** A frame of a sound; beyond its end it is silence. */
    ByteBuffer frame(byte[] sound, int at) {
        byte[] frame = SILENCE.clone();
        System.arraycopy(sound, at, frame, 0, Math.max(0, Math.min(FRAME, sound.length - at)));
        return own(frame);
    }

    ByteBuffer silence() {
        return own(SILENCE);
    }

    private ByteBuffer own(byte[] frame) {
        relaying = false;
        stamp += FRAME;
        return packet(frame);
    }

    /** Keeps the distances that the sender's stamps have, unless another sender begins. */
    ByteBuffer relayed(long timeStamp, byte[] payload) {
        int step = (int) timeStamp - lastRelayed;
        stamp += relaying && Math.abs(step) < LARGEST_GAP ? step : FRAME;
        relaying = true;
        lastRelayed = (int) timeStamp;
        return packet(payload);
    }

    private ByteBuffer packet(byte[] payload) {
        ByteBuffer packet = ByteBuffer.allocate(RtpPacket.HEADER + payload.length);
        byte type = (byte) (begun ? RtpPacket.PCMU : RtpPacket.PCMU | 0x80);
        begun = true;
        packet.put((byte) 0x80).put(type).putShort((short) number++);
        return packet.putInt(stamp).putInt(source).put(payload).flip();
    }
}
