package dev.frontdesk.carrier.sip;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a phone says of its sound.
 *
 * @param address where it listens
 * @param keyType the payload type of its keys, 101 where it names none
 * @param direction {@code sendrecv}, or what it has on hold
 * @param others the media besides the sound, none of which we take
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8866">RFC 8866</a>
 */
record Sdp(InetSocketAddress address, int keyType, String direction, List<String> others) {

    private static final Pattern CONNECTION = Pattern.compile("(?m)^c=IN IP[46] (\\S+)");
    private static final Pattern SOUND = Pattern.compile("(?m)^m=audio (\\d{1,5})(?:/\\d+)? RTP/AVPF? ([\\d ]+?)\\s*$");
    private static final Pattern OTHER = Pattern.compile("(?m)^m=((?!audio)\\S+) \\d+(?:/\\d+)? (\\S+) (\\S+)");
    private static final Pattern KEYS = Pattern.compile("(?m)^a=rtpmap:(\\d{1,3}) telephone-event/8000");
    private static final Pattern DIRECTION = Pattern.compile("(?m)^a=(sendrecv|sendonly|recvonly|inactive)\\s*$");

    /** Empty where there is no sound in PCMU without encryption: 488. */
    static Optional<Sdp> read(String text) {
        Matcher sound = SOUND.matcher(text);
        Matcher connection = CONNECTION.matcher(text);
        if (!sound.find()
                || !connection.find()
                || !List.of(sound.group(2).split(" +")).contains("0")) {
            return Optional.empty();
        }
        int port = Integer.parseInt(sound.group(1));
        // A name would be looked up elsewhere.
        boolean isAddress = connection.group(1).matches("[0-9]+(\\.[0-9]+){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
        if (port > 0xffff || !isAddress || new InetSocketAddress(connection.group(1), port).isUnresolved()) {
            return Optional.empty();
        }
        Matcher keys = KEYS.matcher(text);
        Matcher direction = DIRECTION.matcher(text);
        return Optional.of(new Sdp(
                new InetSocketAddress(connection.group(1), port),
                keys.find() ? Integer.parseInt(keys.group(1)) : 101,
                direction.find() ? direction.group(1) : "sendrecv",
                OTHER.matcher(text)
                        .results()
                        .map(m -> "m=" + m.group(1) + " 0 " + m.group(2) + " " + m.group(3) + "\r\n")
                        .toList()));
    }

    boolean isOnHold() {
        return !direction.equals("sendrecv") || address.getAddress().isAnyLocalAddress();
    }

    static String offer(int port) {
        return ours(port, 101, "sendrecv");
    }

    /** Our answer to this one: the same types, the direction seen from the other side. */
    String answer(int port) {
        String ours = switch (direction) {
            case "sendonly" -> "recvonly";
            case "recvonly" -> "sendonly";
            default -> direction;
        };
        return ours(port, keyType, ours) + String.join("", others);
    }

    private static String ours(int port, int keyType, String direction) {
        return """
                v=0
                o=frontdesk 1 1 IN IP4 127.0.0.1
                s=-
                c=IN IP4 127.0.0.1
                t=0 0
                m=audio %1$d RTP/AVP 0 %2$d
                a=rtpmap:0 PCMU/8000
                a=rtpmap:%2$d telephone-event/8000
                a=fmtp:%2$d 0-15
                a=ptime:20
                a=%3$s
                """.formatted(port, keyType, direction).replace("\n", "\r\n");
    }
}
