package dev.frontdesk.plivo.xml;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlRootElement;

/** Ends the call. */
@XmlRootElement(name = "Hangup")
public final class Hangup implements Verb {

    @XmlAttribute
    private String reason;

    public Hangup() {}

    /** @param reason {@code rejected} or {@code busy}, before anything has answered the call */
    public Hangup(String reason) {
        this.reason = reason;
    }
}
