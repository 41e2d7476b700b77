package dev.frontdesk.access;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.logging.Logger;

/**
 * How many wrong tokens an address has sent of late. From one that sent too many within a minute, wrong ones are not
 * looked at any more until that minute is over; right ones, and all other addresses, go on. It remembers so many addresses
 * and no more, so that nobody fills our memory by having many.
 */
final class WrongTokens {

    static final int MOST_A_MINUTE = 100;
    static final int MOST_ADDRESSES = 10_000;

    private static final Logger LOG = Logger.getLogger(WrongTokens.class.getName());
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final LongSupplier nanos;
    private final Map<String, Minute> byAddress = new LinkedHashMap<>();

    /** @param nanos a clock that nobody sets, such as {@link System#nanoTime} */
    WrongTokens(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** @return in how many seconds it may try again; empty where this one may be told that it is wrong */
    synchronized OptionalLong add(String address) {
        long now = nanos.getAsLong();
        Minute minute = current(network(address), now);
        minute.count++;
        if (minute.count == MOST_A_MINUTE) {
            LOG.warning("An address has sent " + MOST_A_MINUTE + " wrong tokens within a minute. More of them are"
                    + " answered 429 until the minute is over.");
        }
        long left = MINUTE - (now - minute.begin);
        return minute.count <= MOST_A_MINUTE
                ? OptionalLong.empty()
                : OptionalLong.of(1 + TimeUnit.NANOSECONDS.toSeconds(left));
    }

    /** Of an address of IPv6 its first half, since the other half is its owner's choice. */
    private static String network(String address) {
        String[] groups = address.split(":", 5);
        boolean whole = groups.length == 5 && !address.contains("::");
        return whole ? String.join(":", groups[0], groups[1], groups[2], groups[3]) : address;
    }

    private Minute current(String address, long now) {
        Minute minute = byAddress.get(address);
        if (minute == null || now - minute.begin >= MINUTE) {
            byAddress.remove(address);
            minute = new Minute(now);
            byAddress.put(address, minute);
            forgetOldest();
        }
        return minute;
    }

    private void forgetOldest() {
        if (byAddress.size() > MOST_ADDRESSES) {
            Iterator<String> oldest = byAddress.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    /** How many came since it began. */
    private static final class Minute {

        private final long begin;
        private int count;

        Minute(long begin) {
            this.begin = begin;
        }
    }
}
