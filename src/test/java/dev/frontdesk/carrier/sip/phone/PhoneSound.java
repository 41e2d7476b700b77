package dev.frontdesk.carrier.sip.phone;

import dev.frontdesk.carrier.sip.media.Mulaw;
import dev.frontdesk.carrier.sip.media.Sound;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Sends a tone of its own, and keeps what it hears. */
public final class PhoneSound implements AutoCloseable {

    private static final int FRAME = 160;
    private static final int KEY_TYPE = 101;
    private static final int KEY_PACKETS = 3;

    private final DatagramSocket socket;
    private final byte[] tone;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final ScheduledFuture<?> beat;
    private InetSocketAddress peer;
    private boolean mute;
    private int frames;
    private int number;
    private long lastAt;
    private long longestGapNanos;

    PhoneSound(int hertz, ScheduledExecutorService timers) {
        tone = Sound.tone(hertz, 1).mulaw();
        try {
            socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        Thread reader = new Thread(this::read, "phone-sound");
        reader.setDaemon(true);
        reader.start();
        beat = timers.scheduleAtFixedRate(this::sendFrame, 0, 20, TimeUnit.MILLISECONDS);
    }

    int port() {
        return socket.getLocalPort();
    }

    synchronized void reach(int port) {
        peer = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** Nothing is sent any more, as by a phone that lost its power. */
    public synchronized void mute() {
        mute = true;
    }

    /** How many samples have been heard so far. */
    public synchronized int heardSamples() {
        return heard.size();
    }

    /** Forgets what was heard, and measures gaps from now on. */
    public synchronized void forget() {
        heard.reset();
        lastAt = 0;
        longestGapNanos = 0;
    }

    public synchronized byte[] heard() {
        return heard.toByteArray();
    }

    /** Between two packets. */
    public synchronized double longestGapMillis() {
        return longestGapNanos / 1e6;
    }

    /** As RFC 4733 has it: several packets with one time stamp. */
    public synchronized void press(char key) {
        int stamp = frames * FRAME;
        for (int i = 0; i < KEY_PACKETS; i++) {
            ByteBuffer event = ByteBuffer.allocate(4);
            event.put((byte) "0123456789*#".indexOf(key)).put((byte) (i == KEY_PACKETS - 1 ? 0x8a : 0x0a));
            send(KEY_TYPE, stamp, event.putShort((short) 160).array());
        }
        frames++;
    }

    private synchronized void sendFrame() {
        byte[] frame = new byte[FRAME];
        System.arraycopy(tone, frames * FRAME % tone.length, frame, 0, FRAME);
        if (!mute) {
            send(0, frames * FRAME, frame);
        }
        frames++;
    }

    private void send(int type, int stamp, byte[] payload) {
        if (peer == null || socket.isClosed()) {
            return;
        }
        ByteBuffer packet = ByteBuffer.allocate(12 + payload.length);
        packet.put((byte) 0x80)
                .put((byte) type)
                .putShort((short) number++)
                .putInt(stamp)
                .putInt(hashCode());
        packet.put(payload);
        try {
            socket.send(new DatagramPacket(packet.array(), packet.capacity(), peer));
        } catch (IOException closed) {
            beat.cancel(false);
        }
    }

    private void read() {
        DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
        try {
            while (true) {
                socket.receive(packet);
                if ((packet.getData()[1] & 0x7f) == 0) {
                    hear(packet);
                }
            }
        } catch (IOException closed) {
            beat.cancel(false);
        }
    }

    private synchronized void hear(DatagramPacket packet) {
        heard.write(packet.getData(), 12, packet.getLength() - 12);
        long now = System.nanoTime();
        longestGapNanos = lastAt == 0 ? 0 : Math.max(longestGapNanos, now - lastAt);
        lastAt = now;
    }

    @Override
    public void close() {
        beat.cancel(false);
        socket.close();
    }

    /** How much of a tone is in a sound, from 0 to 1. */
    public static double share(byte[] mulaw, int hertz) {
        double real = 0;
        double imaginary = 0;
        double energy = 1;
        for (int i = 0; i < mulaw.length; i++) {
            double sample = Mulaw.decode(mulaw[i]);
            double angle = 2 * Math.PI * hertz * i / Mulaw.SAMPLES_A_SECOND;
            real += sample * Math.cos(angle);
            imaginary += sample * Math.sin(angle);
            energy += sample * sample;
        }
        return 2 * (real * real + imaginary * imaginary) / (energy * Math.max(1, mulaw.length));
    }
}
