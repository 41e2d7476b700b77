package dev.frontdesk.carrier.webhook;

import dev.frontdesk.carrier.xml.Refusal;
import dev.frontdesk.carrier.xml.Verb;
import java.util.List;

/** Requests documents and posts notices as Plivo does, and notes a fault for each reply that Plivo would reject. */
public final class Dialogue {

    private final String publicUrl;
    private final Postman postman;
    private final Transcript transcript;

    public Dialogue(String publicUrl, Postman postman, Transcript transcript) {
        this.publicUrl = publicUrl;
        this.postman = postman;
        this.transcript = transcript;
    }

    /**
     * Asks for a document.
     *
     * @param webhook its path may be an address as it stood in the XML
     * @throws Refusal where Plivo cannot run what comes back; it is a fault already noted, unless the post lost it
     */
    public List<Verb> ask(String words, Webhook webhook) throws Refusal {
        Reply reply = null;
        try {
            reply = postman.ask(words, beneathPublicUrl(webhook));
            return reply.verbs();
        } catch (Refusal refusal) {
            if (reply != Reply.LOST) {
                transcript.fault(webhook, refusal.getMessage());
            }
            throw refusal;
        }
    }

    /** Posts a notice. */
    public void post(String words, Webhook webhook) {
        try {
            postman.post(words, beneathPublicUrl(webhook));
        } catch (Refusal refusal) {
            transcript.fault(webhook, refusal.getMessage());
        }
    }

    private Webhook beneathPublicUrl(Webhook webhook) throws Refusal {
        String address = webhook.path().split("#", 2)[0];
        if (address.startsWith("/")) {
            return webhook;
        }
        if (!address.startsWith(publicUrl + "/")) {
            throw Refusal.unreachable("This address leads away from " + publicUrl + ".");
        }
        return new Webhook(webhook.method(), address.substring(publicUrl.length()), webhook.parameters(), webhook.at());
    }
}
