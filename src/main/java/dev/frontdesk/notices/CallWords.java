package dev.frontdesk.notices;

import dev.frontdesk.call.Fact.Erased;
import dev.frontdesk.call.MissedReason;
import dev.frontdesk.call.Summary;
import dev.frontdesk.directory.Endpoint;
import dev.frontdesk.directory.PhoneNumber;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people read of a call, in one line each. What callers send is cut to one line without control characters. */
public final class CallWords {

    private static final int LONGEST = 80;

    private CallWords() {}

    /** The line's name, or what was dialled. */
    public static String line(Summary call) {
        return clean(call.line() == null ? call.to() : call.line().name());
    }

    /** Name and number, as far as they are known; a SIP address without its host. */
    public static String caller(Summary call) {
        String number = number(call.from());
        String name = clean(call.callerName());
        boolean isNamed = !name.isEmpty() && !number(name).equals(number) && !name.equals(Erased.WORD);
        String all = Stream.of(isNamed ? name : "", isNamed && !number.isEmpty() ? "(" + number + ")" : number)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return all.isEmpty() ? "a hidden number" : all;
    }

    /** Such as {@code Missed call on Sales from Jane (+49 …)}. */
    public static String headline(NoticeKind kind, Summary call) {
        String what = switch (kind) {
            case CALL_CREATED -> "Call";
            case CALL_ANSWERED -> "Answered call";
            case CALL_HUNGUP, CALL_ENDED -> "Ended call";
            case CALL_MISSED -> "Missed call";
            case CALL_VOICEMAIL_LEFT -> "Voicemail";
        };
        return what + " on " + line(call) + " from " + caller(call);
    }

    /** Why nobody had it, or who had; empty where there is nothing to say yet. */
    public static Optional<String> reason(Summary call) {
        if (call.answeredBy() != null) {
            return Optional.of(clean(call.answeredBy().userName()) + " answered.");
        }
        if (call.voicemail() != null) {
            Integer seconds = call.voicemail().seconds();
            return Optional.of("The caller left a message" + (seconds == null ? "." : " of " + seconds + " s."));
        }
        return Optional.ofNullable(call.missedReason()).map(CallWords::reason);
    }

    private static String reason(MissedReason reason) {
        return switch (reason) {
            case ABANDONED -> "The caller hung up while it rang.";
            case ABANDONED_AT_VOICEMAIL -> "Nobody answered, and the caller left no message.";
            case CLOSED -> "The line was closed, and the caller left no message.";
            case NOBODY_AVAILABLE -> "Nobody could be reached.";
            case NOBODY_ANSWERED -> "Nobody answered.";
        };
    }

    private static String number(String address) {
        String text = clean(address);
        String key = Endpoint.searchKey(text).replaceFirst("@.*", "");
        return PhoneNumber.digits(key).map(digits -> "+" + digits).orElse(key);
    }

    /** One line of visible characters. */
    private static String clean(String text) {
        String line = Objects.toString(text, "")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ")
                .strip();
        return line.length() <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST))) + "…";
    }
}
