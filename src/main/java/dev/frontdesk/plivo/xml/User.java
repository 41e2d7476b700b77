package dev.frontdesk.plivo.xml;

import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlValue;

/** A SIP endpoint to ring, e.g. {@code sip:jane160224131109@phone.plivo.com}. */
@XmlRootElement(name = "User")
public final class User implements Callee {

    @XmlValue
    private String sipEndpoint;

    /** For JAXB. */
    User() {}

    public User(String sipEndpoint) {
        this.sipEndpoint = sipEndpoint;
    }
}
