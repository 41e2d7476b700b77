package dev.frontdesk.plivo.checks;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.EventKind;
import dev.frontdesk.call.Parameters;
import dev.frontdesk.call.store.Calls;
import dev.frontdesk.database.DatabaseWatch;
import dev.frontdesk.operations.Check;
import dev.frontdesk.operations.Finding;
import dev.frontdesk.plivo.AccountTime;
import dev.frontdesk.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks whether PLIVO_TIME_ZONE is the account's. A hangup reports the beginning of its call twice: in UTC, and in the
 * zone of the account's console. With the right setting the two lie seconds apart.
 */
@ApplicationScoped
class TimeZoneCheck implements Check {

    private static final String NAME = "time-zone";
    private static final int CALLS = 20;
    private static final Duration MOST_APART = Duration.ofMinutes(10);

    /** Earlier calls were read with the setting of an earlier start. */
    private static final Instant STARTED =
            Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());

    @Inject
    private Settings settings;

    @Inject
    private DatabaseWatch watch;

    @Inject
    private Calls calls;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> look() {
        if (!watch.isAvailable()) {
            return List.of(Finding.unknown(NAME, "The calls cannot be read while the database is down.", null));
        }
        Stream<Parameters> hangups = calls.newest(EventKind.HANGUP, CALLS).stream()
                .filter(hangup -> hangup.receivedAt().isAfter(STARTED))
                .map(CallEvent::parameters);
        return List.of(finding(settings.plivoTimeZone(), hangups.toList()));
    }

    static Finding finding(ZoneId zone, List<Parameters> hangups) {
        AccountTime accountTime = new AccountTime(zone);
        List<Duration> apart =
                hangups.stream().flatMap(hangup -> apart(accountTime, hangup)).toList();
        if (apart.isEmpty()) {
            return Finding.unknown(NAME, "No recent call shows whether PLIVO_TIME_ZONE is right.", null);
        }
        long off = apart.stream().filter(time -> time.compareTo(MOST_APART) > 0).count();
        return off * 2 <= apart.size()
                ? Finding.ok(NAME, "Recent calls agree with PLIVO_TIME_ZONE, " + zone + ".")
                : Finding.warning(
                        NAME,
                        off + " of the " + apart.size()
                                + " newest calls that report both times began at another time than"
                                + " PLIVO_TIME_ZONE, " + zone + ", says.",
                        "Set it to the zone of the account's console, then POST /api/rebuild?mend=true.");
    }

    /** The distance between the two; empty if one of them is missing. */
    private static Stream<Duration> apart(AccountTime accountTime, Parameters hangup) {
        Instant utc = AccountTime.utc(hangup.first("SessionStart"));
        Instant local = accountTime.at(hangup.first("StartTime"), utc == null ? null : utc.minusSeconds(60));
        return utc == null || local == null
                ? Stream.empty()
                : Stream.of(Duration.between(utc, local).abs());
    }
}
