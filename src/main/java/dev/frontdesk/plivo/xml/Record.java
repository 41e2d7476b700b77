package dev.frontdesk.plivo.xml;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.net.URI;

/** Records the caller after a beep. See Plivo's documentation, Voice, XML, Record. */
@XmlRootElement(name = "Record")
public final class Record implements Verb {

    @XmlAttribute
    private String action;

    @XmlAttribute
    private String method;

    @XmlAttribute
    private int maxLength;

    @XmlAttribute
    private String finishOnKey;

    @XmlAttribute
    private String callbackUrl;

    @XmlAttribute
    private String callbackMethod;

    /** For JAXB. */
    Record() {}

    /**
     * @param action requested for the next document when the recording is over
     * @param callbackUrl receives a webhook when the recording can be fetched; its form does not name the call, so the
     *     URL must
     * @param maxSeconds Plivo's own limit would be 60 s
     */
    public Record(URI action, URI callbackUrl, int maxSeconds, String finishOnKey) {
        this.action = action.toASCIIString();
        this.method = "POST";
        this.maxLength = maxSeconds;
        this.finishOnKey = finishOnKey;
        this.callbackUrl = callbackUrl.toASCIIString();
        this.callbackMethod = "POST";
    }
}
