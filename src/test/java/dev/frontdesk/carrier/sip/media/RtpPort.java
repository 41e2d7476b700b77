package dev.frontdesk.carrier.sip.media;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The sound of one phone. It is sent to where its last packet came from, or to where its SDP says while none has come. All
 * methods may be called by any thread; listeners are called by the thread of {@link Media} and must be quick.
 */
public final class RtpPort {

    private static final Logger LOG = Logger.getLogger(RtpPort.class.getName());
    private static final long BEATS_OF_SILENCE_FROM = 2;

    private final Media media;
    private final DatagramChannel channel;
    private final RtpStream stream = new RtpStream();
    private final Keys keys = new Keys();
    private volatile InetSocketAddress peer;
    private volatile int keyType = Keys.USUAL_TYPE;
    private volatile Listener listener = Listener.NOBODY;
    private volatile Consumer<Character> onKey = key -> {};
    private volatile Playback playback;
    private volatile boolean kept;
    private volatile long lastHeardAt = System.nanoTime();
    private int idleBeats;

    /** Gets the samples that arrive. */
    @FunctionalInterface
    public interface Listener {
        Listener NOBODY = (timeStamp, payload) -> {};

        void audio(long timeStamp, byte[] payload);
    }

    private static final class Playback {
        private final Sound sound;
        private final Runnable done;
        private int at;

        private Playback(Sound sound, Runnable done) {
            this.sound = sound;
            this.done = done;
        }
    }

    RtpPort(Media media) throws IOException {
        this.media = media;
        channel = DatagramChannel.open();
        channel.configureBlocking(false);
        channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    DatagramChannel channel() {
        return channel;
    }

    public int number() {
        return channel.socket().getLocalPort();
    }

    /** Where the phone listens, and the payload type of its keys, by its SDP. */
    public void reach(InetSocketAddress address, int typeOfKeys) {
        comesFrom(address);
        keyType = typeOfKeys;
    }

    /** Nothing is ever sent to another machine. */
    private void comesFrom(InetSocketAddress address) {
        try {
            if (!address.equals(peer)) {
                boolean here = address.getAddress().isLoopbackAddress()
                        || NetworkInterface.getByInetAddress(address.getAddress()) != null;
                peer = here ? address : null;
            }
        } catch (SocketException unknown) {
            peer = null;
        }
    }

    public void onKey(Consumer<Character> heard) {
        onKey = heard;
    }

    /** A key that came another way, by SIP INFO. */
    public void key(char key) {
        onKey.accept(key);
    }

    public void listen(Listener to) {
        listener = to;
    }

    /** Plays something, instead of what was played before, and then calls. */
    public void play(Sound sound, Runnable done) {
        playback = new Playback(sound, done);
        kept = true;
    }

    public void stopPlaying() {
        playback = null;
    }

    /** From now on what this phone says is heard at the other; what is missing becomes silence. */
    public void speakTo(RtpPort other) {
        other.kept = true;
        listen(other::send);
    }

    /** For how many seconds no packet came. */
    public double unheardSeconds() {
        return (System.nanoTime() - lastHeardAt) / 1e9;
    }

    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            LOG.log(Level.FINE, "An RTP port did not close.", failure);
        }
        media.forget(this);
    }

    void receive(ByteBuffer buffer) {
        try {
            for (InetSocketAddress from = next(buffer); from != null; from = next(buffer)) {
                comesFrom(from);
                RtpPacket.read(buffer.flip()).ifPresent(this::hear);
            }
        } catch (IOException failure) {
            LOG.log(Level.FINE, "An RTP packet was lost.", failure);
        }
    }

    private InetSocketAddress next(ByteBuffer buffer) throws IOException {
        return channel.isOpen() ? (InetSocketAddress) channel.receive(buffer.clear()) : null;
    }

    private void hear(RtpPacket packet) {
        lastHeardAt = System.nanoTime();
        if (packet.type() == RtpPacket.PCMU) {
            listener.audio(packet.timeStamp(), packet.payload());
        } else if (packet.type() == keyType) {
            keys.pressed(packet).ifPresent(key -> onKey.accept(key));
        }
    }

    /** Passes something on that arrived elsewhere. */
    private void send(long timeStamp, byte[] payload) {
        idleBeats = 0;
        write(stream.relayed(timeStamp, payload));
    }

    void beat() {
        Playback playing = playback;
        if (playing != null) {
            idleBeats = 0;
            playOn(playing);
        } else if (kept && ++idleBeats >= BEATS_OF_SILENCE_FROM) {
            // Phones hang up where they hear nothing at all for half a minute.
            write(stream.silence());
        }
    }

    private void playOn(Playback playing) {
        write(stream.frame(playing.sound.mulaw(), playing.at));
        playing.at += RtpStream.FRAME;
        if (playing.at >= playing.sound.mulaw().length && playback == playing) {
            playback = null;
            playing.done.run();
        }
    }

    private void write(ByteBuffer packet) {
        InetSocketAddress to = peer;
        try {
            if (to != null && channel.isOpen()) {
                channel.send(packet, to);
            }
        } catch (IOException failure) {
            LOG.log(Level.FINE, "An RTP packet was not sent.", failure);
        }
    }
}
