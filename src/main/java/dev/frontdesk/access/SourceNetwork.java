package dev.frontdesk.access;

/** The network that a request came from: the finest distinction that a limit makes between senders. */
public final class SourceNetwork {

    private SourceNetwork() {}

    /** The first half of an IPv6 address, whose owner chooses the other half; any other address as it is. */
    public static String of(String address) {
        String[] groups = address.split(":", 5);
        boolean isWhole = groups.length == 5 && !address.contains("::");
        return isWhole ? String.join(":", groups[0], groups[1], groups[2], groups[3]) : address;
    }
}
