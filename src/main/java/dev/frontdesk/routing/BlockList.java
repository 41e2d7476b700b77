package dev.frontdesk.routing;

import dev.frontdesk.directory.Block;
import dev.frontdesk.directory.Endpoint;
import dev.frontdesk.directory.PhoneNumber;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the entry of the list of blocked callers that fits a caller best. */
final class BlockList {

    /** What networks send for a caller who does not want to be known. */
    private static final Set<String> HIDDEN =
            Set.of("", "anonymous", "restricted", "private", "unavailable", "unknown", "withheld");

    private BlockList() {}

    /** The one with the longest pattern, a whole one before a beginning; null if the caller is on none. */
    static Block find(List<Block> blocked, String caller) {
        if (blocked.isEmpty()) {
            return null;
        }
        String address = address(caller);
        String number = number(caller);
        Block best = null;
        for (Block block : blocked) {
            if (fits(block, address, number) && (best == null || weight(block) > weight(best))) {
                best = block;
            }
        }
        return best;
    }

    private static boolean fits(Block block, String address, String number) {
        String key = block.key();
        if (!block.isBeginning()) {
            return key.equals(address) || key.equals(number);
        }
        int length = key.length() - 1;
        return number != null && number.length() >= length && number.regionMatches(0, key, 0, length);
    }

    /** Two for each sign, and one more for the end that a whole pattern has. */
    private static int weight(Block block) {
        return block.isBeginning()
                ? 2 * (block.key().length() - 1)
                : 2 * block.key().length() + 1;
    }

    private static String address(String caller) {
        String key = Endpoint.key(caller);
        int at = key.indexOf('@');
        String user = (at < 0 ? key : key.substring(0, at)).toLowerCase(Locale.ROOT);
        return HIDDEN.contains(user) ? Block.ANONYMOUS : key;
    }

    /** The digits of an international number, also where it is the user part of a SIP address; null for another caller. */
    private static String number(String caller) {
        String key = Endpoint.key(caller);
        int at = key.lastIndexOf('@');
        String user = at < 0 ? key : key.substring(0, at).replaceFirst("^%2[Bb]", "+");
        return PhoneNumber.e164(user).map(number -> number.substring(1)).orElse(null);
    }
}
