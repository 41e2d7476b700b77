package dev.frontdesk.plivo.xml;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElementRef;
import jakarta.xml.bind.annotation.XmlElementRefs;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.net.URI;
import java.util.List;

/**
 * Rings all its children at once; the first to answer is bridged with the caller. Must have at least one. See Plivo's
 * documentation, Voice, XML, Dial.
 */
@XmlRootElement(name = "Dial")
public final class Dial implements Verb {

    @XmlAttribute
    private String action;

    @XmlAttribute
    private String method;

    @XmlAttribute
    private int timeout;

    @XmlAttribute
    private String callbackUrl;

    @XmlAttribute
    private String callbackMethod;

    @XmlAttribute
    private String callerId;

    @XmlAttribute
    private String callerName;

    @XmlAttribute
    private String confirmSound;

    @XmlAttribute
    private String confirmKey;

    @XmlAttribute
    private Integer confirmTimeout;

    @XmlAttribute
    private String dialMusic;

    @XmlElementRefs({@XmlElementRef(type = User.class), @XmlElementRef(type = Number.class)})
    private List<Callee> callees;

    /** What a colleague presses to take the call. */
    public static final String CONFIRM_KEY = "1";

    private static final int CONFIRM_SECONDS = 15;
    private static final int LONGEST_NAME = 50;

    /** For JAXB. */
    Dial() {}

    /**
     * @param action requested for the next document when ringing or conversation is over
     * @param callbackUrl receives a webhook for each leg that answers or ends
     * @param ringSeconds how long it rings
     * @param callerId the number shown, which must be one of the account's if a phone rings; null for the caller's own
     */
    public Dial(URI action, URI callbackUrl, int ringSeconds, String callerId, List<Callee> callees) {
        this.action = action.toASCIIString();
        this.method = "POST";
        this.timeout = ringSeconds;
        this.callbackUrl = callbackUrl.toASCIIString();
        this.callbackMethod = "POST";
        this.callerId = callerId;
        this.callees = callees;
    }

    /** Phones show this name, as much of it as Plivo takes, instead of the caller's. */
    public void showing(String name) {
        boolean fits = name.codePointCount(0, name.length()) <= LONGEST_NAME;
        callerName = fits
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)).strip();
    }

    /**
     * The colleague who picks up must press the key to be bridged.
     *
     * @param sound requested for the document that is played to them
     */
    public void confirmedAt(URI sound) {
        confirmSound = sound.toASCIIString();
        confirmKey = CONFIRM_KEY;
        confirmTimeout = CONFIRM_SECONDS;
    }

    /** @param music requested for the document that the caller hears instead of the ringing tone */
    public void playing(URI music) {
        dialMusic = music.toASCIIString();
    }
}
