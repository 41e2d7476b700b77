package dev.frontdesk.carrier.sip.media;

import java.util.Arrays;

/**
 * Something to be heard once.
 *
 * @param mulaw a byte for each of 8,000 samples a second
 */
public record Sound(byte[] mulaw) {

    private static final int LOUDNESS = 8000;

    public static Sound silence(double seconds) {
        byte[] samples = new byte[(int) (seconds * Mulaw.SAMPLES_A_SECOND)];
        Arrays.fill(samples, Mulaw.SILENCE);
        return new Sound(samples);
    }

    /** A sine of that many hertz. */
    public static Sound tone(int hertz, double seconds) {
        byte[] samples = new byte[(int) (seconds * Mulaw.SAMPLES_A_SECOND)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = Mulaw.encode((int) (LOUDNESS * Math.sin(2 * Math.PI * hertz * i / Mulaw.SAMPLES_A_SECOND)));
        }
        return new Sound(samples);
    }

    /** What stands for audio of another address, which is not fetched. */
    public static Sound melody() {
        return tone(523, 0.4).then(tone(659, 0.4)).then(tone(784, 0.8)).then(silence(0.4));
    }

    /** After this one the other. */
    public Sound then(Sound next) {
        byte[] both = Arrays.copyOf(mulaw, mulaw.length + next.mulaw.length);
        System.arraycopy(next.mulaw, 0, both, mulaw.length, next.mulaw.length);
        return new Sound(both);
    }

    /** So many times; 0 for as long as anybody will listen. */
    public Sound times(int loop) {
        int count = loop == 0 ? 20 : loop;
        Sound all = this;
        for (int i = 1; i < count; i++) {
            all = all.then(this);
        }
        return all;
    }

    public double seconds() {
        return (double) mulaw.length / Mulaw.SAMPLES_A_SECOND;
    }
}
