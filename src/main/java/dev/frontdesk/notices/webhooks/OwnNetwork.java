package dev.frontdesk.notices.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says which addresses are none of the public internet, so that an event sent there would reach our own network.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA's list of special IPv4 addresses</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">the same for IPv6</a>
 */
final class OwnNetwork {

    private static final List<Block> IPV4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** All that is public lies in here. */
    private static final Block PUBLIC_IPV6 = new Block(new int[] {0x20}, 3);

    /** Within it: tunnels and translations that end at an IPv4 address, and what is for documents. */
    private static final List<Block> IPV6 = List.of(
            new Block(new int[] {0x20, 0x01, 0x00}, 23),
            new Block(new int[] {0x20, 0x01, 0x0d, 0xb8}, 32),
            new Block(new int[] {0x20, 0x02}, 16),
            new Block(new int[] {0x3f, 0xff, 0x00}, 20));

    private OwnNetwork() {}

    private record Block(int[] bytes, int bits) {

        boolean contains(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (bytes[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** An IPv4 address within an IPv6 address counts as what it leads to, or is inside. */
    static boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return isIn(IPV4, bytes);
        }
        return !PUBLIC_IPV6.contains(bytes) || isIn(IPV6, bytes);
    }

    private static boolean isIn(List<Block> blocks, byte[] address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }

    private static List<Block> blocks(String... texts) {
        return Stream.of(texts)
                .map(text -> text.split("[./]"))
                .map(parts -> new Block(
                        Stream.of(parts).limit(4).mapToInt(Integer::parseInt).toArray(), Integer.parseInt(parts[4])))
                .toList();
    }
}
