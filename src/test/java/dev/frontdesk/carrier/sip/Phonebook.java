package dev.frontdesk.carrier.sip;

import dev.frontdesk.carrier.Address;
import dev.frontdesk.carrier.Leg;
import dev.frontdesk.carrier.sip.media.Media;
import dev.frontdesk.carrier.xml.Verb;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sip.SipException;
import javax.sip.header.CallIdHeader;
import javax.sip.message.Request;

/**
 * Calls phones for one caller.
 *
 * @param sides all phones of all calls by their Call-ID, to which messages are brought
 * @param from the caller's address, and the name that goes with it, where the Dial names no others
 */
record Phonebook(
        SipPort sip,
        Media media,
        Registrar registrar,
        ScheduledExecutorService timers,
        Map<String, Side> sides,
        String from,
        String name) {

    private static final Logger LOG = Logger.getLogger(Phonebook.class.getName());

    /** Empty where no phone is registered, which is so for all telephone numbers. */
    Optional<PhoneSide> call(Leg leg, Verb dial, Ringer ringer) {
        boolean isSip = leg.address().startsWith("sip");
        return (isSip ? registrar.find(leg.name()) : Optional.<Binding>empty())
                .flatMap(binding -> call(leg, binding, dial, ringer));
    }

    private Optional<PhoneSide> call(Leg leg, Binding binding, Verb dial, Ringer ringer) {
        CallId id = new CallId(sip);
        PhoneSide phone = new PhoneSide(sip, media, leg, ringer, () -> sides.remove(id.text()));
        sides.put(id.text(), phone);
        try {
            String caller = Address.userPart(dial.attribute("callerId", from));
            Request invite = sip.invite(
                    binding,
                    id.header(),
                    caller,
                    dial.attribute("callerName", name),
                    Sdp.offer(phone.rtp().number()));
            phone.ring(invite);
            return Optional.of(phone);
        } catch (SipException | ParseException failure) {
            LOG.log(Level.FINE, "An INVITE was not sent.", failure);
            sides.remove(id.text());
            phone.rtp().close();
            return Optional.empty();
        }
    }

    /** Of a call that we begin. */
    private record CallId(CallIdHeader header) {
        private CallId(SipPort sip) {
            this(sip.provider().getNewCallId());
        }

        private String text() {
            return header.getCallId();
        }
    }
}
