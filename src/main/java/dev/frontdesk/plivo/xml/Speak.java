package dev.frontdesk.plivo.xml;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlValue;

/** Reads a text to the caller. See Plivo's documentation, Voice, XML, Speak. */
@XmlRootElement(name = "Speak")
public final class Speak implements Verb {

    @XmlAttribute
    private String language;

    @XmlAttribute
    private String voice;

    @XmlValue
    private String text;

    /** For JAXB. */
    Speak() {}

    /** In Plivo's default voice and American English. */
    public Speak(String text) {
        this(text, null, null);
    }

    /** Plivo's default stands for a language or a voice that is null. */
    public Speak(String text, String language, String voice) {
        this.text = text;
        this.language = language;
        this.voice = voice;
    }
}
