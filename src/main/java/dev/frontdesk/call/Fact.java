package dev.frontdesk.call;

import dev.frontdesk.call.Decision.Course;
import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Line;
import dev.frontdesk.routing.LeftOut;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one event says about its call, free of the carrier's names. Facts are read from stored events each time a call
 * is reported, never stored themselves. Anything that an event may lack is null here; text is cut to what a row can hold.
 */
public sealed interface Fact {

    Origin origin();

    /** It was read from the carrier's records afterwards: what was reported as it happened counts before it. */
    default boolean isRecord() {
        return origin().kind().isRecord();
    }

    /**
     * What every event may say besides its own matter.
     *
     * @param digest identifies the event among those of its kind; the last resort where two facts differ
     * @param receivedAt our own clock; decides no outcome
     * @param startedAt when the call began, as this event mentions it
     * @param stage the stage of a leg or of a result, from 1; 0 where the event does not say
     * @param confirm the leg was asked for a key, by the word of its own event
     */
    record Origin(
            EventKind kind,
            String digest,
            Instant receivedAt,
            String from,
            String to,
            String callerName,
            Instant startedAt,
            Line line,
            int stage,
            boolean confirm) {

        /** Of the first stage, or of none; a record names none. */
        public Origin(
                EventKind kind,
                String digest,
                Instant receivedAt,
                String from,
                String to,
                String callerName,
                Instant startedAt,
                Line line) {
            this(kind, digest, receivedAt, from, to, callerName, startedAt, line, kind.isRecord() ? 0 : 1, false);
        }
    }

    /** We decided who rings: when the call came in, or when a stage was over without an answer. */
    sealed interface Decided extends Fact {

        /** Empty where nobody rings any more. */
        List<App> rung();

        List<LeftOut> leftOut();

        Course course();
    }

    /** The call came in, and we decided who rings; nobody rung on a line of ours means voicemail at once. */
    record Arrived(Origin origin, List<App> rung, List<LeftOut> leftOut, Course course) implements Decided {

        public Arrived(Origin origin, List<App> rung, List<LeftOut> leftOut) {
            this(origin, rung, leftOut, Course.ORDINARY);
        }
    }

    /**
     * One leg, that is the ringing of one app, has changed. The carrier's record of a leg counts as its end.
     *
     * @param legId the carrier's id of the leg, null if it gave none
     * @param endpoint the address that was dialled, null if not reported
     * @param position the place of the app among those rung, from 1; null if not reported
     * @param app the app that the address matched when the event came in
     * @param seconds the talk, once ended
     * @param ending how it ended, were it not the winner; null unless ended
     * @param later the same times read in the second passing of an hour that an autumn night has twice
     */
    record LegChanged(
            Origin origin,
            String legId,
            String endpoint,
            Integer position,
            App app,
            LegPhase phase,
            Integer seconds,
            LegOutcome ending,
            Cause cause,
            CarrierTimes times,
            CarrierTimes later)
            implements Fact {

        /** The times can be read in one way only. */
        public LegChanged(
                Origin origin,
                String legId,
                String endpoint,
                Integer position,
                App app,
                LegPhase phase,
                Integer seconds,
                LegOutcome ending,
                Cause cause,
                CarrierTimes times) {
            this(origin, legId, endpoint, position, app, phase, seconds, ending, cause, times, times);
        }

        LegChanged inCallSince(Instant start) {
            CarrierTimes read = times.inCallSince(start, later);
            Integer length = times.isLength(seconds) ? read.seconds() : seconds;
            return new LegChanged(origin, legId, endpoint, position, app, phase, length, ending, cause, read, read);
        }

        Instant startedAt() {
            return times.startedAt();
        }

        public Instant answeredAt() {
            return times.answeredAt();
        }

        public Instant endedAt() {
            return times.endedAt();
        }
    }

    /** When a call or a leg began, was answered and ended, by the carrier's clock; null where it gave no time. */
    record CarrierTimes(Instant startedAt, Instant answeredAt, Instant endedAt) {

        /** Longer than any call, so it is no length. */
        private static final long MOST_SECONDS = 999_999_999;

        /**
         * As times of a call that began then. The carrier's local times alone do not tell which passing of a doubled
         * hour is meant: one that would precede the call is of the second passing.
         */
        CarrierTimes inCallSince(Instant start, CarrierTimes later) {
            return new CarrierTimes(
                    notBefore(start, startedAt, later.startedAt),
                    notBefore(start, answeredAt, later.answeredAt),
                    notBefore(start, endedAt, later.endedAt));
        }

        private static Instant notBefore(Instant start, Instant first, Instant second) {
            return first != null && first.isBefore(start) ? second : first;
        }

        /** From the answer to the end; null where they do not tell. */
        public Integer seconds() {
            boolean ordered = answeredAt != null && endedAt != null && !endedAt.isBefore(answeredAt);
            long seconds = ordered ? Duration.between(answeredAt, endedAt).toSeconds() : MOST_SECONDS;
            return seconds < MOST_SECONDS ? Integer.valueOf((int) seconds) : null;
        }

        /** The length may have been taken from these times, so it moves with them. */
        boolean isLength(Integer seconds) {
            return seconds != null && seconds.equals(seconds());
        }

        Stream<Instant> all() {
            return Stream.of(startedAt, answeredAt, endedAt).flatMap(Stream::ofNullable);
        }
    }

    enum LegPhase {
        ANSWERED,
        CONNECTED,
        ENDED,
        OTHER
    }

    /**
     * Ringing or conversation is over. {@code winner} is the id of the leg that was bridged, null if none was named. The
     * apps rung are those of the next stage; empty if there is none.
     */
    record DialEnded(
            Origin origin, DialStatus status, String winner, List<App> rung, List<LeftOut> leftOut, Course course)
            implements Decided {

        /** No stage follows. */
        public DialEnded(Origin origin, DialStatus status, String winner) {
            this(origin, status, winner, List.of(), List.of(), Course.ORDINARY);
        }

        /** By this alone somebody talked; see {@link DialStatus#isConversationWith}. */
        boolean isConversation() {
            return status.isConversationWith(winner);
        }
    }

    /** Where two results are reported, the earlier in this list counts. */
    enum DialStatus {
        /** Somebody talked, if a leg is named. */
        COMPLETED,
        /** Nobody talked, for whatever reason. */
        UNANSWERED,
        /** The caller left while it rang. */
        CANCELLED;

        /**
         * The one rule that both what the caller hears next and the record follow: a conversation is over if the result
         * names the leg that had it. Without a leg the carrier says "completed" also of a call that nobody had; then
         * something else must tell of a conversation, and the caller is asked for a message.
         *
         * @param leg the carrier's id of it; null if it named none
         */
        public boolean isConversationWith(String leg) {
            return this == COMPLETED && leg != null;
        }
    }

    /** A recording was made. {@code milliseconds} is null where no length can be read. */
    record Recorded(Origin origin, String recordingId, String url, Long milliseconds) implements Fact {}

    /**
     * The call is over, as it was reported or as the carrier's record has it. {@code seconds} counts from when the call was
     * answered, by a colleague or by the greeting.
     *
     * @param ending what the carrier's cause means for the caller
     * @param later as of a leg
     */
    record HungUp(Origin origin, Cause cause, Ending ending, Integer seconds, CarrierTimes times, CarrierTimes later)
            implements Fact {

        /** The times can be read in one way only. */
        public HungUp(Origin origin, Cause cause, Ending ending, Integer seconds, CarrierTimes times) {
            this(origin, cause, ending, seconds, times, times);
        }

        /** The carrier gave at least one time that can be read. */
        public boolean isDated() {
            return times.all().findAny().isPresent();
        }

        HungUp inCallSince(Instant start) {
            CarrierTimes read = times.inCallSince(start, later);
            Integer length = times.isLength(seconds) ? read.seconds() : seconds;
            return new HungUp(origin, cause, ending, length, read);
        }

        public Instant startedAt() {
            return times.startedAt();
        }

        public Instant answeredAt() {
            return times.answeredAt();
        }

        public Instant endedAt() {
            return times.endedAt();
        }
    }

    /** Nothing was heard for so long that the call must be over; when we said so is all that is known of its end. */
    record PresumedOver(Origin origin) implements Fact {}

    /** A person marked the call as handled, or took the mark back: the kind of the event says which. */
    record Marked(Origin origin, Handled mark) implements Fact {

        boolean isHandled() {
            return origin.kind() == EventKind.HANDLED;
        }
    }

    /**
     * The audio of the message is copied into the database.
     *
     * @param url where the carrier kept what was copied
     * @param at by our clock
     */
    record Copied(Origin origin, String url, Instant at) implements Fact {

        private static final String URL = "Url";

        /** @param digest of the audio, for people who compare it */
        public static CallEvent event(String callUuid, String url, String digest, Instant at) {
            Map<String, List<String>> values = Map.of(URL, List.of(url), "Sha256", List.of(digest));
            return new CallEvent(callUuid, EventKind.AUDIO_COPIED, Parameters.of(values), Decision.NONE, at);
        }

        /** Reads what {@link #event} wrote. */
        public static Copied read(Origin origin, CallEvent event) {
            return new Copied(origin, event.parameters().first(URL), origin.receivedAt());
        }
    }

    /** The caller's personal data was erased. An event that comes in later may still name the caller, and must not. */
    record Erased(Origin origin) implements Fact {

        /** Stands for whatever named the caller. */
        public static final String WORD = "erased";

        public static CallEvent event(String callUuid, Instant at) {
            return new CallEvent(callUuid, EventKind.ERASED, Parameters.of(Map.of()), Decision.NONE, at);
        }
    }

    enum Ending {
        /** The caller left, or nothing says otherwise. */
        BY_CALLER,
        /** The document after the ringing could not be had or read, so no greeting was heard. */
        VOICEMAIL_FAILED,
        OTHER
    }
}
