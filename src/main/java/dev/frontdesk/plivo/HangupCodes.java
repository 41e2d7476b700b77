package dev.frontdesk.plivo;

import dev.frontdesk.call.Cause;
import dev.frontdesk.call.Fact.Ending;
import dev.frontdesk.call.LegOutcome;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What Plivo's hangup codes and causes mean for a leg and for a caller. See Plivo's documentation, Voice,
 * Troubleshooting, Hangup causes and sources. Codes come first; traffic of before 2019 has causes alone.
 */
final class HangupCodes {

    private static final int KEY_NOT_PRESSED = 9110;

    private static final Map<LegOutcome, Set<Integer>> CODES = Map.of(
            LegOutcome.ANSWERED_ELSEWHERE, Set.of(9000),
            LegOutcome.NO_ANSWER, Set.of(3000, 6010),
            LegOutcome.BUSY, Set.of(3010, 3100),
            LegOutcome.DECLINED, Set.of(3020, 3110),
            LegOutcome.NOT_ACCEPTED, Set.of(KEY_NOT_PRESSED),
            LegOutcome.UNREACHABLE, Set.of(2000, 2010, 2020, 3050, 3070, 3120),
            LegOutcome.CANCELLED, Set.of(1000));

    private static final Map<LegOutcome, Set<String>> CAUSES = Map.of(
            LegOutcome.ANSWERED_ELSEWHERE, Set.of("LOSE_RACE", "PICKED_OFF"),
            LegOutcome.NO_ANSWER, Set.of("NO_ANSWER", "NO_USER_RESPONSE", "ALLOTTED_TIMEOUT"),
            LegOutcome.BUSY, Set.of("USER_BUSY"),
            LegOutcome.DECLINED, Set.of("CALL_REJECTED"),
            LegOutcome.UNREACHABLE,
                    Set.of("SUBSCRIBER_ABSENT", "USER_NOT_REGISTERED", "UNALLOCATED_NUMBER", "NO_ROUTE_DESTINATION"),
            LegOutcome.CANCELLED, Set.of("ORIGINATOR_CANCEL"));

    private static final Map<Integer, LegOutcome> BY_CODE = inverted(CODES);
    private static final Map<String, LegOutcome> BY_CAUSE = inverted(CAUSES);
    private static final Set<Integer> ACTION_FAILED = Set.of(7012, 8012);
    private static final Set<Integer> NORMAL = Set.of(4000, 4010);
    private static final int CANCELLED = 1000;

    private HangupCodes() {}

    /** @param seconds the talk, null if not reported */
    static LegOutcome leg(Cause cause, Integer seconds) {
        boolean isKeyMissing = Integer.valueOf(KEY_NOT_PRESSED).equals(cause.code());
        if (seconds != null && seconds > 0 && !isKeyMissing) {
            return LegOutcome.ANSWERED;
        }
        LegOutcome byCode = cause.code() == null ? null : BY_CODE.get(cause.code());
        if (byCode != null) {
            return byCode;
        }
        if (isNormal(cause)) {
            return LegOutcome.CANCELLED;
        }
        return cause.cause() == null ? LegOutcome.FAILED : BY_CAUSE.getOrDefault(cause.cause(), LegOutcome.FAILED);
    }

    /** Where nothing is reported but a normal end, the caller is who can have ended it. */
    static Ending ending(Cause cause) {
        Integer code = cause.code();
        if (code != null && ACTION_FAILED.contains(code)) {
            return Ending.VOICEMAIL_FAILED;
        }
        boolean cancelled = Integer.valueOf(CANCELLED).equals(code) || "ORIGINATOR_CANCEL".equals(cause.cause());
        boolean bySourceless = cause.source() == null && (isNormal(cause) || cause.cause() == null && code == null);
        return cancelled || "caller".equalsIgnoreCase(cause.source()) || bySourceless ? Ending.BY_CALLER : Ending.OTHER;
    }

    static boolean isNormal(Cause cause) {
        return cause.code() != null ? NORMAL.contains(cause.code()) : "NORMAL_CLEARING".equals(cause.cause());
    }

    private static <K> Map<K, LegOutcome> inverted(Map<LegOutcome, Set<K>> meanings) {
        return meanings.entrySet().stream()
                .flatMap(meaning -> meaning.getValue().stream().map(key -> Map.entry(key, meaning.getKey())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
