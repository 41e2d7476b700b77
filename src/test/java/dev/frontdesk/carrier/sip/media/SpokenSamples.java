package dev.frontdesk.carrier.sip.media;

import com.sun.speech.freetts.audio.AudioPlayer;
import java.io.ByteArrayOutputStream;
import javax.sound.sampled.AudioFormat;

/** Takes what the voice says, 16 bits a sample, and halves or keeps its rate. No sound card is asked. */
final class SpokenSamples implements AudioPlayer {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private AudioFormat format;

    /** At 8,000 samples a second; neighbours are averaged, so that nothing above 4 kHz folds back loudly. */
    Sound sound() {
        byte[] pcm = bytes.toByteArray();
        int step = Math.max(1, Math.round(format.getSampleRate() / Mulaw.SAMPLES_A_SECOND));
        byte[] mulaw = new byte[pcm.length / 2 / step];
        for (int i = 0; i < mulaw.length; i++) {
            int sum = 0;
            for (int k = 0; k < step; k++) {
                sum += sample(pcm, i * step + k);
            }
            mulaw[i] = Mulaw.encode(sum / step);
        }
        return new Sound(mulaw);
    }

    private int sample(byte[] pcm, int index) {
        int high = format.isBigEndian() ? 0 : 1;
        return pcm[2 * index + high] << 8 | pcm[2 * index + 1 - high] & 0xff;
    }

    @Override
    public void setAudioFormat(AudioFormat given) {
        format = given;
    }

    @Override
    public AudioFormat getAudioFormat() {
        return format;
    }

    @Override
    public boolean write(byte[] samples) {
        return write(samples, 0, samples.length);
    }

    @Override
    public boolean write(byte[] samples, int offset, int size) {
        bytes.write(samples, offset, size);
        return true;
    }

    @Override
    public boolean drain() {
        return true;
    }

    @Override
    public boolean end() {
        return true;
    }

    @Override
    public float getVolume() {
        return 1;
    }

    @Override
    public long getTime() {
        return 0;
    }

    @Override
    public void begin(int size) {}

    @Override
    public void pause() {}

    @Override
    public void resume() {}

    @Override
    public void reset() {}

    @Override
    public void cancel() {}

    @Override
    public void close() {}

    @Override
    public void setVolume(float volume) {}

    @Override
    public void resetTime() {}

    @Override
    public void startFirstSampleTimer() {}

    @Override
    public void showMetrics() {}
}
