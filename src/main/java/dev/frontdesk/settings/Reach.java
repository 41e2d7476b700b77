package dev.frontdesk.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What of the own network events may be sent to: hosts by their names, and ranges of addresses.
 *
 * @param hosts in lower case
 */
public record Reach(Set<String> hosts, List<Range> ranges) {

    /** Nothing of the own network. */
    public static final Reach NONE = new Reach(Set.of(), List.of());

    /** The addresses that share the first bits of this one. */
    public record Range(InetAddress first, int bits) {

        boolean contains(InetAddress address) {
            byte[] one = first.getAddress();
            byte[] other = address.getAddress();
            if (one.length != other.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((one[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    public boolean containsHost(String host) {
        return hosts.contains(host.toLowerCase(Locale.ROOT));
    }

    public boolean contains(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    /** @throws Malformed if an entry is neither a host nor an address nor a range */
    static Reach parse(String text) {
        Set<String> hosts = new HashSet<>();
        List<Range> ranges = new ArrayList<>();
        for (String entry : text.split(",")) {
            String stripped = entry.strip();
            if (isAddress(stripped)) {
                ranges.add(range(stripped));
            } else if (stripped.matches("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?")) {
                hosts.add(stripped.toLowerCase(Locale.ROOT));
            } else if (!stripped.isEmpty()) {
                throw new Malformed("an entry is neither a host nor an address nor a range");
            }
        }
        return new Reach(Set.copyOf(hosts), List.copyOf(ranges));
    }

    /** Only what looks like one: anything else would be looked up as a name. */
    private static boolean isAddress(String entry) {
        return entry.matches("[0-9.]+(/[0-9]+)?") || entry.matches("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(/[0-9]+)?");
    }

    private static Range range(String entry) {
        String[] parts = entry.split("/");
        if (!parts[0].contains(":") && !parts[0].matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
            throw new Malformed("an address in it has not four parts");
        }
        try {
            InetAddress first = InetAddress.getByName(parts[0]);
            int all = first.getAddress().length * 8;
            return new Range(first, parts.length == 1 ? all : bits(parts[1], all));
        } catch (UnknownHostException impossible) {
            throw new Malformed("an address in it is none");
        }
    }

    private static int bits(String text, int most) {
        if (text.length() > 3 || Integer.parseInt(text) > most) {
            throw new Malformed("a range in it has more bits than an address");
        }
        return Integer.parseInt(text);
    }
}
