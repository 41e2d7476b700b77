package dev.frontdesk.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * A line of the company: the number or the SIP endpoint, or both, that customers call. It may get another name or
 * other endpoints at any time; a call keeps the {@link Line} of the time when it came in.
 */
@Entity
@Table(name = "company_number")
public class CompanyNumber implements Addressed {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @Column(name = "sip_endpoint")
    private String sipEndpoint;

    @Column(name = "phone_number")
    private String phoneNumber;

    @Version
    private long version;

    protected CompanyNumber() {}

    CompanyNumber(LineInput entry) {
        become(entry);
    }

    final void become(LineInput entry) {
        name = entry.name();
        sipEndpoint = entry.sipEndpoint();
        phoneNumber = entry.phoneNumber();
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    @Override
    public String sipEndpoint() {
        return sipEndpoint;
    }

    @Override
    public String phoneNumber() {
        return phoneNumber;
    }
}
