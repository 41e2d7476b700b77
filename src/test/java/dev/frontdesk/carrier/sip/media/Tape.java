package dev.frontdesk.carrier.sip.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Records what comes, each packet at the place that its time stamp gives it; what is missing is silence. */
public final class Tape implements RtpPort.Listener {

    /** Of 32,768; a quiet room is below it. */
    private static final int AUDIBLE = 600;

    private static final int SAMPLES_A_MILLI = 8;
    private static final int WAV_HEADER = 58;
    private static final int FORMAT_MULAW = 7;
    private static final int LONGEST = 3600 * Mulaw.SAMPLES_A_SECOND;

    private final long startedAt = System.nanoTime();
    private byte[] samples = new byte[60 * Mulaw.SAMPLES_A_SECOND];
    private int length;
    private Long firstStamp;
    private int firstPlace;
    private long lastLoudAt = startedAt;

    /** The first packet stands where it arrived. */
    @Override
    public synchronized void audio(long timeStamp, byte[] payload) {
        if (firstStamp == null) {
            firstStamp = timeStamp;
            long sinceStart = (System.nanoTime() - startedAt) / 1_000_000 * SAMPLES_A_MILLI;
            firstPlace = (int) Math.max(0, sinceStart - payload.length);
        }
        long place = firstPlace + (int) (timeStamp - firstStamp);
        if (place >= 0 && place + payload.length <= LONGEST) {
            keep((int) place, payload);
        }
    }

    private void keep(int place, byte[] payload) {
        int end = place + payload.length;
        if (end > samples.length) {
            samples = Arrays.copyOf(samples, Math.min(LONGEST, end * 2));
        }
        if (end > length) {
            Arrays.fill(samples, Math.min(length, place), place, Mulaw.SILENCE);
            length = end;
        }
        System.arraycopy(payload, 0, samples, place, payload.length);
        if (isAudible(payload)) {
            lastLoudAt = System.nanoTime();
        }
    }

    private static boolean isAudible(byte[] payload) {
        for (byte sample : payload) {
            if (Math.abs(Mulaw.decode(sample)) > AUDIBLE) {
                return true;
            }
        }
        return false;
    }

    /** For how many seconds nothing was to be heard. */
    public synchronized double silentSeconds() {
        return (System.nanoTime() - lastLoudAt) / 1e9;
    }

    public synchronized long millis() {
        return length / SAMPLES_A_MILLI;
    }

    /** What was recorded, as a file that browsers play. */
    public synchronized byte[] wav() {
        ByteBuffer file = ByteBuffer.allocate(WAV_HEADER + length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes()).putInt(WAV_HEADER - 8 + length).put("WAVEfmt ".getBytes());
        file.putInt(18).putShort((short) FORMAT_MULAW).putShort((short) 1);
        file.putInt(Mulaw.SAMPLES_A_SECOND).putInt(Mulaw.SAMPLES_A_SECOND);
        file.putShort((short) 1).putShort((short) 8).putShort((short) 0);
        file.put("fact".getBytes()).putInt(4).putInt(length);
        file.put("data".getBytes()).putInt(length).put(samples, 0, length);
        return file.array();
    }
}
