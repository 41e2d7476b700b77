package dev.frontdesk.carrier.sip.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TapeTest {

    private static final int HEADER = 58;
    private static final byte[] LOUD = Sound.tone(440, 0.02).mulaw();

    private final Tape tape = new Tape();

    @Test
    void whatIsLateGoesWhereItsTimeStampSays() {
        tape.audio(1000, LOUD);
        tape.audio(1000 + 2 * 160, LOUD);
        tape.audio(1000 + 160, LOUD);

        byte[] sound = sound();
        assertThat(Arrays.copyOfRange(sound, sound.length - 480, sound.length - 320))
                .isEqualTo(LOUD);
        assertThat(Arrays.copyOfRange(sound, sound.length - 320, sound.length - 160))
                .isEqualTo(LOUD);
    }

    @Test
    void whatIsMissingIsSilence() {
        tape.audio(1000, LOUD);
        tape.audio(1000 + 50 * 160, LOUD);

        byte[] sound = sound();
        byte[] between = Arrays.copyOfRange(sound, sound.length - 50 * 160, sound.length - 160);
        assertThat(between).containsOnly(Mulaw.SILENCE);
        assertThat(tape.millis()).isBetween(1020L, 5000L);
    }

    @Test
    void timeStampsMayRunOver() {
        tape.audio(0xffffffffL - 159, LOUD);
        tape.audio(0, LOUD);

        byte[] sound = sound();
        assertThat(Arrays.copyOfRange(sound, sound.length - 160, sound.length)).isEqualTo(LOUD);
        assertThat(Arrays.copyOfRange(sound, sound.length - 320, sound.length - 160))
                .isEqualTo(LOUD);
    }

    @Test
    void aStampFarAwayIsLeftOut() {
        tape.audio(1000, LOUD);
        tape.audio(1000 + 4000L * 8000, LOUD);

        assertThat(tape.millis()).isLessThan(60_000);
    }

    @Test
    void theFileSaysHowLongItIs() {
        tape.audio(1000, LOUD);

        byte[] file = tape.wav();
        assertThat(new String(file, 0, 4)).isEqualTo("RIFF");
        assertThat(file[HEADER - 4] & 0xff | (file[HEADER - 3] & 0xff) << 8).isEqualTo(file.length - HEADER);
    }

    private byte[] sound() {
        byte[] file = tape.wav();
        return Arrays.copyOfRange(file, HEADER, file.length);
    }
}
