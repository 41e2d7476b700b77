package dev.frontdesk.call;

import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Line;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * A call as its events tell it: the value of {@link CallStory}, and all that a row of the log holds. Times are UTC,
 * whole seconds; null means not known, or not so.
 *
 * @param line null for a line that we do not have
 * @param outcome null until ended
 * @param missedReason null unless missed for a known reason
 * @param answeredBy null unless answered by an app that can be named
 * @param answeredAt null unless answered
 * @param ringSeconds from the start to the answer, or to the end of the ringing; null while it rings
 * @param talkSeconds null while open
 * @param confirmed whether the carrier's own record of the call says what its webhooks said; null while it was not read
 * @param handled null while nobody has marked the call as handled
 */
@Embeddable
public record Summary(
        @Column(name = "from_address") String from,
        @Column(name = "to_address") String to,
        @Column(name = "caller_name") String callerName,

        @Embedded
        @AttributeOverride(name = "id", column = @Column(name = "company_number_id"))
        @AttributeOverride(name = "name", column = @Column(name = "company_number_name"))
        @AttributeOverride(name = "sipEndpoint", column = @Column(name = "company_number_sip_endpoint"))
        @AttributeOverride(name = "phoneNumber", column = @Column(name = "company_number_phone_number"))
        Line line,

        @Enumerated(EnumType.STRING) @Column(name = "state") State state,

        @Enumerated(EnumType.STRING) @Column(name = "outcome")
        Outcome outcome,

        @Enumerated(EnumType.STRING) @Column(name = "missed_reason")
        MissedReason missedReason,

        @Embedded
        @AttributeOverride(name = "userId", column = @Column(name = "user_id"))
        @AttributeOverride(name = "userName", column = @Column(name = "user_name"))
        @AttributeOverride(name = "id", column = @Column(name = "user_number_id"))
        @AttributeOverride(name = "label", column = @Column(name = "user_number_label"))
        @AttributeOverride(name = "sipEndpoint", column = @Column(name = "user_number_sip_endpoint"))
        @AttributeOverride(name = "phoneNumber", column = @Column(name = "user_number_phone_number"))
        App answeredBy,

        @Column(name = "started_at") Instant startedAt,
        @Column(name = "answered_at") Instant answeredAt,
        @Column(name = "ended_at") Instant endedAt,
        @Column(name = "ring_seconds") Integer ringSeconds,
        @Column(name = "talk_seconds") Integer talkSeconds,

        @Embedded
        @AttributeOverride(name = "url", column = @Column(name = "voicemail_url"))
        @AttributeOverride(name = "seconds", column = @Column(name = "voicemail_seconds"))
        @AttributeOverride(name = "recordingId", column = @Column(name = "voicemail_recording_id"))
        @AttributeOverride(name = "archivedAt", column = @Column(name = "voicemail_archived_at"))
        Voicemail voicemail,

        @Embedded
        @AttributeOverride(name = "cause", column = @Column(name = "hangup_cause"))
        @AttributeOverride(name = "code", column = @Column(name = "hangup_code"))
        @AttributeOverride(name = "name", column = @Column(name = "hangup_name"))
        @AttributeOverride(name = "source", column = @Column(name = "hangup_source"))
        Cause hangup,

        @Column(name = "confirmed") Boolean confirmed,

        @Embedded
        @AttributeOverride(name = "at", column = @Column(name = "handled_at"))
        @AttributeOverride(name = "by", column = @Column(name = "handled_by"))
        @AttributeOverride(name = "note", column = @Column(name = "handled_note"))
        Handled handled) {}
