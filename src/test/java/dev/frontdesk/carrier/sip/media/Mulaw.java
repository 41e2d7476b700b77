package dev.frontdesk.carrier.sip.media;

/** The logarithmic samples of PCMU: 8 bits for 14, as ITU-T G.711 has it. */
public final class Mulaw {

    public static final byte SILENCE = (byte) 0xff;
    public static final int SAMPLES_A_SECOND = 8000;

    private static final int BIAS = 0x84;
    private static final int LOUDEST = 32635;

    private Mulaw() {}

    /** @param sample of 16 bits */
    public static byte encode(int sample) {
        int sign = sample < 0 ? 0x80 : 0;
        int magnitude = Math.min(Math.abs(sample), LOUDEST) + BIAS;
        int exponent = 31 - Integer.numberOfLeadingZeros(magnitude) - 7;
        int mantissa = magnitude >> exponent + 3 & 0x0f;
        return (byte) ~(sign | exponent << 4 | mantissa);
    }

    /** A sample of 16 bits. */
    public static int decode(byte encoded) {
        int bits = ~encoded & 0xff;
        int magnitude = ((bits & 0x0f) << 3) + BIAS << (bits >> 4 & 7);
        return (bits & 0x80) == 0 ? magnitude - BIAS : BIAS - magnitude;
    }
}
