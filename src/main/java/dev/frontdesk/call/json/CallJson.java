package dev.frontdesk.call.json;

import dev.frontdesk.call.Call;
import dev.frontdesk.call.CallStory;
import dev.frontdesk.call.Cause;
import dev.frontdesk.call.Handled;
import dev.frontdesk.call.Summary;
import dev.frontdesk.call.Voicemail;
import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Line;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Locale;

/** A call as the API shows it. An absent fact is null, times are UTC, lengths are whole seconds. */
@JsonbPropertyOrder({
    "callUuid",
    "from",
    "to",
    "callerName",
    "companyNumber",
    "state",
    "outcome",
    "missedReason",
    "answeredBy",
    "startedAt",
    "answeredAt",
    "endedAt",
    "ringSeconds",
    "talkSeconds",
    "voicemail",
    "handled",
    "revision",
    "hangup",
    "confirmed"
})
public class CallJson {

    @NotNull
    public final String callUuid;

    public final String from;
    public final String to;
    public final String callerName;
    public final LineOfCall companyNumber;

    @NotNull
    public final String state;

    public final String outcome;
    public final String missedReason;
    public final AnsweredByJson answeredBy;

    @NotNull
    public final Instant startedAt;

    public final Instant answeredAt;
    public final Instant endedAt;
    public final Integer ringSeconds;
    public final Integer talkSeconds;
    public final VoicemailJson voicemail;
    public final HandledJson handled;
    public final int revision;
    public final CauseJson hangup;
    public final Boolean confirmed;

    public CallJson(Call call) {
        this(call.callUuid(), call.summary(), call.revision());
    }

    /** As its events have it, which may not be in its row yet. */
    public CallJson(String callUuid, CallStory story) {
        this(callUuid, story.summary(), story.revision());
    }

    public CallJson(String callUuid, Summary summary, int revision) {
        this.callUuid = callUuid;
        this.revision = revision;
        from = summary.from();
        to = summary.to();
        callerName = summary.callerName();
        companyNumber = LineOfCall.of(summary.line());
        state = word(summary.state());
        outcome = word(summary.outcome());
        missedReason = word(summary.missedReason());
        answeredBy = AnsweredByJson.of(summary.answeredBy());
        startedAt = summary.startedAt();
        answeredAt = summary.answeredAt();
        endedAt = summary.endedAt();
        ringSeconds = summary.ringSeconds();
        talkSeconds = summary.talkSeconds();
        voicemail = VoicemailJson.of(callUuid, summary.voicemail());
        handled = HandledJson.of(summary.handled());
        hangup = CauseJson.of(summary.hangup());
        confirmed = summary.confirmed();
    }

    /** The constants of our enums in lower case with hyphens; null stays null. */
    public static String word(Enum<?> constant) {
        return constant == null
                ? null
                : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A line with the name and the addresses that it had when it was called. */
    public record LineOfCall(long id, @NotNull String name, String sipEndpoint, String phoneNumber) {
        static LineOfCall of(Line line) {
            return line == null ? null : new LineOfCall(line.id(), line.name(), line.sipEndpoint(), line.phoneNumber());
        }
    }

    /** The user who answered, and the app. */
    public record AnsweredByJson(
            @NotNull UserOfCall user, @NotNull AppOfCall userNumber) {
        static AnsweredByJson of(App app) {
            return app == null ? null : new AnsweredByJson(UserOfCall.of(app), AppOfCall.of(app));
        }
    }

    /** A user with the name at the time of the call. */
    public record UserOfCall(long id, @NotNull String name) {
        public static UserOfCall of(App app) {
            return app == null ? null : new UserOfCall(app.userId(), app.userName());
        }
    }

    /** An app with the label and the address at the time of the call. */
    public record AppOfCall(long id, @NotNull String label, String sipEndpoint, String phoneNumber) {
        public static AppOfCall of(App app) {
            return app == null ? null : new AppOfCall(app.id(), app.label(), app.sipEndpoint(), app.phoneNumber());
        }
    }

    /**
     * A message.
     *
     * @param url where the carrier keeps it
     * @param audio our own address of it, without scheme and host; null where it can be had nowhere
     * @param archived its audio is copied into the database
     */
    @JsonbPropertyOrder({"url", "seconds", "recordingId", "audio", "archived"})
    public record VoicemailJson(String url, Integer seconds, String recordingId, String audio, boolean archived) {
        static VoicemailJson of(String callUuid, Voicemail voicemail) {
            if (voicemail == null) {
                return null;
            }
            boolean canBeHad = voicemail.url() != null;
            return new VoicemailJson(
                    voicemail.url(),
                    voicemail.seconds(),
                    voicemail.recordingId(),
                    canBeHad ? "/api/calls/" + callUuid + "/voicemail" : null,
                    voicemail.archivedAt() != null);
        }
    }

    /** Who has seen to the call, and when; {@code by} and {@code note} are null where the person gave none. */
    public record HandledJson(@NotNull Instant at, String by, String note) {
        static HandledJson of(Handled handled) {
            return handled == null ? null : new HandledJson(handled.at(), handled.by(), handled.note());
        }
    }

    /** Why a call or a leg ended. */
    public record CauseJson(String cause, Integer code, String name, String source) {
        public static CauseJson of(Cause cause) {
            return cause == null ? null : new CauseJson(cause.cause(), cause.code(), cause.name(), cause.source());
        }
    }
}
