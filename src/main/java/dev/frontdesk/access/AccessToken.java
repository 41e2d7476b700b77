package dev.frontdesk.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A token of a program, without the token itself: what cannot be read cannot be stolen. */
@Entity
@Table(name = "access_token")
public class AccessToken {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    private String role;

    @Column(updatable = false)
    private byte[] hash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "last_used_at", insertable = false, updatable = false)
    private Instant lastUsedAt;

    protected AccessToken() {}

    AccessToken(TokenInput entry, byte[] hash) {
        this.hash = hash.clone();
        become(entry);
    }

    final void become(TokenInput entry) {
        name = entry.name();
        role = entry.role().word();
        expiresAt = entry.expiresAt();
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** What its holder may do. */
    public Role role() {
        return Role.of(role).orElseThrow();
    }

    byte[] hash() {
        return hash.clone();
    }

    /** Null for one that never expires. */
    public Instant expiresAt() {
        return expiresAt;
    }

    boolean isExpiredAt(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    /** To the minute; null before its first use. */
    public Instant lastUsedAt() {
        return lastUsedAt;
    }
}
