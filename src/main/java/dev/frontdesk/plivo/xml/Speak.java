package dev.frontdesk.plivo.xml;

import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlValue;

/** Reads a text to the caller, in Plivo's default voice and American English. */
@XmlRootElement(name = "Speak")
public final class Speak implements Verb {

    @XmlValue
    private String text;

    /** For JAXB. */
    Speak() {}

    public Speak(String text) {
        this.text = text;
    }
}
