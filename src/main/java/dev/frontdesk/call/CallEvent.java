package dev.frontdesk.call;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Something that the carrier reported of a call. An event comes into being once, is added to the log once however often
 * it is reported, and is never changed and never deleted: all else that the log says follows from the events.
 *
 * <p>Two events are the same if they are of the same call and kind and say the same. When we heard of it and what we
 * decided then belong to the event, not to its identity: of two equal events the stored one stays.
 */
@Entity
@Table(name = "call_event")
public class CallEvent {

    /** What makes an event this one and no other. */
    @Embeddable
    public record Id(
            @Column(name = "call_uuid") String callUuid,

            @Enumerated(EnumType.STRING) @Column(name = "kind")
            EventKind kind,

            @Column(name = "digest") String digest) {}

    @EmbeddedId
    private Id id;

    @Column(name = "parameters")
    private String parameters;

    @Column(name = "decision")
    private String decision;

    @Column(name = "received_at")
    private Instant receivedAt;

    protected CallEvent() {}

    /** @param receivedAt our clock, kept to the microsecond as the database does */
    public CallEvent(String callUuid, EventKind kind, Parameters parameters, Decision decision, Instant receivedAt) {
        this(callUuid, kind, parameters.text(), decision.text(), receivedAt.truncatedTo(ChronoUnit.MICROS));
    }

    /** As it was written down elsewhere. */
    public CallEvent(String callUuid, EventKind kind, String parameters, String decision, Instant receivedAt) {
        this(new Id(callUuid, kind, Parameters.digest(parameters)), parameters, decision, receivedAt);
    }

    public CallEvent(Id id, String parameters, String decision, Instant receivedAt) {
        this.id = id;
        this.parameters = parameters;
        this.decision = decision;
        this.receivedAt = receivedAt;
    }

    public Id id() {
        return id;
    }

    public String callUuid() {
        return id.callUuid();
    }

    public EventKind kind() {
        return id.kind();
    }

    public Parameters parameters() {
        return Parameters.parse(parameters);
    }

    public String parametersText() {
        return parameters;
    }

    public String decisionText() {
        return decision;
    }

    public Decision decision() {
        return Decision.parse(decision);
    }

    public Instant receivedAt() {
        return receivedAt;
    }
}
