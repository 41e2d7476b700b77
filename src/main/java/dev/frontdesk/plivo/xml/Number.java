package dev.frontdesk.plivo.xml;

import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlValue;

/** A phone to ring, in E.164. */
@XmlRootElement(name = "Number")
public final class Number implements Callee {

    @XmlValue
    private String phoneNumber;

    /** For JAXB. */
    Number() {}

    public Number(String phoneNumber) {
        this.phoneNumber = phoneNumber;
    }
}
