package dev.frontdesk.plivo.xml;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlValue;

/** Plays audio: an https address of an MP3 or WAV file of at most 10 MB. See Plivo's documentation, Voice, XML, Play. */
@XmlRootElement(name = "Play")
public final class Play implements Verb {

    /** Null for once, 0 for without an end. */
    @XmlAttribute
    private Integer loop;

    @XmlValue
    private String address;

    /** For JAXB. */
    Play() {}

    public Play(String address) {
        this.address = address;
    }

    public static Play endlessly(String address) {
        Play play = new Play(address);
        play.loop = 0;
        return play;
    }
}
