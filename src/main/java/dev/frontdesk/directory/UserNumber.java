package dev.frontdesk.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * An app of a user: a softphone that is registered at a SIP endpoint, or a phone with a number. It has exactly one of
 * both, and never moves to another user.
 */
@Entity
@Table(name = "user_number")
public class UserNumber implements Addressed {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "user_id", updatable = false)
    private User user;

    private String label;

    @Column(name = "sip_endpoint")
    private String sipEndpoint;

    @Column(name = "phone_number")
    private String phoneNumber;

    private boolean enabled = true;

    @Version
    private long version;

    protected UserNumber() {}

    UserNumber(User user, AppInput entry) {
        this.user = user;
        become(entry);
    }

    final void become(AppInput entry) {
        label = entry.label();
        sipEndpoint = entry.sipEndpoint();
        phoneNumber = entry.phoneNumber();
        enabled = entry.enabled() == null ? enabled : entry.enabled();
    }

    User user() {
        return user;
    }

    public long id() {
        return id;
    }

    public String label() {
        return label;
    }

    @Override
    public String sipEndpoint() {
        return sipEndpoint;
    }

    @Override
    public String phoneNumber() {
        return phoneNumber;
    }

    /** Whether it rings. */
    public boolean enabled() {
        return enabled;
    }
}
