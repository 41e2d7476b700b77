package dev.frontdesk.carrier.sip;

import gov.nist.javax.sip.message.SIPRequest;
import java.text.ParseException;
import javax.sip.InvalidArgumentException;
import javax.sip.address.SipURI;
import javax.sip.header.ContactHeader;
import javax.sip.header.ExpiresHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;

/**
 * Reads where a phone wants to be reached. Where that is another host than the packet's own, or the way is TCP, the packet's
 * source counts: phones are often wrong about their address, and a phone behind TCP is reached by its own connection.
 */
final class Registration {

    private final SipPort sip;
    private final Registrar registrar;

    Registration(SipPort sip, Registrar registrar) {
        this.sip = sip;
        this.registrar = registrar;
    }

    /** 200 with what holds from now on. */
    Response answer(Request request, String user) throws ParseException, InvalidArgumentException {
        Response response = sip.response(Response.OK, request);
        ContactHeader contact = (ContactHeader) request.getHeader(ContactHeader.NAME);
        if (contact == null) {
            return response;
        }
        if (contact.isWildCard()) {
            registrar.forget(user);
            return response;
        }
        int granted = register((SIPRequest) request, contact, user);
        if (granted > 0) {
            ContactHeader kept = (ContactHeader) contact.clone();
            kept.setExpires(granted);
            response.addHeader(kept);
        }
        response.addHeader(sip.headers().createExpiresHeader(granted));
        return response;
    }

    private int register(SIPRequest request, ContactHeader contact, String user) {
        String transport =
                ((ViaHeader) request.getHeader(ViaHeader.NAME)).getTransport().toLowerCase();
        String host = request.getRemoteAddress().getHostAddress();
        int port = request.getRemotePort();
        if (transport.equals("udp")
                && contact.getAddress().getURI() instanceof SipURI uri
                && uri.getHost().equals(host)) {
            port = uri.getPort() > 0 ? uri.getPort() : 5060;
        }
        return registrar.register(user, host, port, transport, seconds(request, contact));
    }

    private static int seconds(Request request, ContactHeader contact) {
        if (contact.getExpires() >= 0) {
            return contact.getExpires();
        }
        ExpiresHeader expires = request.getExpires();
        return expires == null ? Registrar.LONGEST_SECONDS : expires.getExpires();
    }
}
