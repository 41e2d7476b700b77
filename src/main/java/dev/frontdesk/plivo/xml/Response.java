package dev.frontdesk.plivo.xml;

import jakarta.xml.bind.annotation.XmlElementRef;
import jakarta.xml.bind.annotation.XmlElementRefs;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.List;

/**
 * What Plivo does next: its verbs, executed in order. An empty one hangs up, or acknowledges a webhook that asks for
 * nothing. See Plivo's documentation, Voice, XML, Response.
 */
@XmlRootElement(name = "Response")
public final class Response {

    @XmlElementRefs({
        @XmlElementRef(type = Dial.class),
        @XmlElementRef(type = Speak.class),
        @XmlElementRef(type = Play.class),
        @XmlElementRef(type = Record.class),
        @XmlElementRef(type = Hangup.class)
    })
    private List<Verb> verbs;

    /** For JAXB. */
    Response() {}

    private Response(List<Verb> verbs) {
        this.verbs = verbs;
    }

    public static Response of(Verb... verbs) {
        return of(List.of(verbs));
    }

    public static Response of(List<Verb> verbs) {
        return new Response(verbs);
    }
}
