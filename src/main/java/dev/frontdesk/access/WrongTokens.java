package dev.frontdesk.access;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.logging.Logger;

/**
 * Rate limit for wrong tokens, by address. After {@value #MOST_A_MINUTE} within a minute, further wrong tokens are
 * answered 429 until that minute is over; the right token and all other addresses are not affected. The number of
 * addresses is bounded, so that an attacker with many of them cannot fill the heap.
 */
final class WrongTokens {

    static final int MOST_A_MINUTE = 100;
    static final int MOST_ADDRESSES = 10_000;

    private static final Logger LOG = Logger.getLogger(WrongTokens.class.getName());
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final LongSupplier nanos;
    private final Map<String, Minute> byAddress = new LinkedHashMap<>();

    /** @param nanos a monotonic clock, such as {@link System#nanoTime} */
    WrongTokens(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** @return in how many seconds the address may try again; empty below the limit */
    synchronized OptionalLong add(String address) {
        long now = nanos.getAsLong();
        Minute minute = current(SourceNetwork.of(address), now);
        minute.count++;
        if (minute.count == MOST_A_MINUTE) {
            LOG.warning("An address sent " + MOST_A_MINUTE
                    + " wrong tokens within a minute. Further ones are answered 429" + " until the minute is over.");
        }
        long left = MINUTE - (now - minute.begin);
        return minute.count <= MOST_A_MINUTE
                ? OptionalLong.empty()
                : OptionalLong.of(1 + TimeUnit.NANOSECONDS.toSeconds(left));
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

    /** Counts from its beginning. */
    private static final class Minute {

        private final long begin;
        private int count;

        Minute(long begin) {
            this.begin = begin;
        }
    }
}
