package dev.frontdesk.call;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A row of the call log. It appears soon after the first event of its call, whichever that is, and is rewritten after
 * further ones: ringing, then bridged or in voicemail, at last ended with its outcome. A late event may still correct an
 * ended call. Nothing is written here by hand: the row is what {@link CallStory} makes of the events, kept for listing
 * and filtering.
 */
@Entity
@Table(name = "call")
public class Call {

    @Id
    @Column(name = "call_uuid")
    private String callUuid;

    /** The caller's address in the form that equal addresses share, see {@code Endpoint.searchKey}; empty if hidden. */
    @Column(name = "caller")
    private String caller;

    /** See {@link #listedAt()}; null for a row of an earlier version without a later event. */
    @Column(name = "listed_at")
    private Instant listedAt;

    /** See {@link #changedAt()}; null for a row of an earlier version without a later event. */
    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "revision")
    private int revision;

    @Embedded
    private Summary summary;

    /** Rows are made by {@code CallRows} alone. */
    protected Call() {}

    public String callUuid() {
        return callUuid;
    }

    /**
     * The call's place in the list: its start as first known. It is written once, since later events may
     * move the start of a call, and a list that is read page by page must not move under its reader.
     */
    public Instant listedAt() {
        return listedAt == null ? summary.startedAt() : listedAt;
    }

    /** When the row last said something new; for a row that never changed since it was listed, its place in the list. */
    public Instant changedAt() {
        return changedAt == null ? listedAt() : changedAt;
    }

    /** How many events the row was computed from; 0 for a row of an earlier version until it is filled in. */
    public int revision() {
        return revision;
    }

    public Summary summary() {
        return summary;
    }
}
