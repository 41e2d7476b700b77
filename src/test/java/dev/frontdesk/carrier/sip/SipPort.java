package dev.frontdesk.carrier.sip;

import gov.nist.javax.sip.SipStackImpl;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.text.ParseException;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import javax.sip.ListeningPoint;
import javax.sip.PeerUnavailableException;
import javax.sip.SipException;
import javax.sip.SipFactory;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.SipStack;
import javax.sip.address.AddressFactory;
import javax.sip.address.SipURI;
import javax.sip.header.CallIdHeader;
import javax.sip.header.HeaderFactory;
import javax.sip.message.MessageFactory;
import javax.sip.message.Request;
import javax.sip.message.Response;

/** The port of the switch, UDP and TCP on 127.0.0.1, and the messages that leave it. */
final class SipPort implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int HOPS = 70;

    private final int number;
    private final SipStack stack;
    private final SipProvider provider;
    private final AddressFactory addresses;
    private final HeaderFactory headers;
    private final MessageFactory messages;

    private SipPort(int number, SipListener listener) throws Exception {
        this.number = number;
        SipFactory factory = SipFactory.getInstance();
        factory.setPathName("gov.nist");
        addresses = factory.createAddressFactory();
        headers = factory.createHeaderFactory();
        messages = factory.createMessageFactory();
        stack = factory.createSipStack(properties());
        provider = stack.createSipProvider(stack.createListeningPoint(HOST, number, ListeningPoint.UDP));
        provider.addListeningPoint(stack.createListeningPoint(HOST, number, ListeningPoint.TCP));
        provider.addSipListener(listener);
    }

    /** @throws PortTaken where another program has it */
    static SipPort open(int number, SipListener listener) throws PortTaken {
        InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), number);
        try (ServerSocket tcp = new ServerSocket()) {
            new DatagramSocket(here).close();
            tcp.setReuseAddress(true);
            tcp.bind(here);
        } catch (IOException taken) {
            throw new PortTaken(number, taken);
        }
        try {
            return new SipPort(number, listener);
        } catch (PeerUnavailableException broken) {
            throw new IllegalStateException("The SIP library does not start.", broken);
        } catch (Exception taken) {
            throw new PortTaken(number, taken);
        }
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("javax.sip.STACK_NAME", "frontdesk-" + UUID.randomUUID());
        properties.setProperty("gov.nist.javax.sip.STACK_LOGGER", QuietStack.class.getName());
        properties.setProperty("gov.nist.javax.sip.SERVER_LOGGER", QuietServer.class.getName());
        return properties;
    }

    int number() {
        return number;
    }

    SipProvider provider() {
        return provider;
    }

    HeaderFactory headers() {
        return headers;
    }

    /** With a tag, and our contact where it begins a dialog. */
    Response response(int status, Request request) throws ParseException {
        Response response = messages.createResponse(status, request);
        if (status > Response.TRYING && ToTag.isMissing(response)) {
            ToTag.set(response, UUID.randomUUID().toString().substring(0, 8));
        }
        if (request.getMethod().equals(Request.INVITE) && status > Response.TRYING && status < 300) {
            response.addHeader(headers.createContactHeader(addresses.createAddress(ownUri("frontdesk", "udp"))));
        }
        return response;
    }

    Response response(int status, Request request, String sdp) throws ParseException {
        Response response = response(status, request);
        response.setContent(sdp, headers.createContentTypeHeader("application", "sdp"));
        return response;
    }

    /** A request outside of a dialog. */
    Request invite(Binding to, CallIdHeader callId, String fromUser, String fromName, String sdp)
            throws ParseException, SipException {
        try {
            SipURI target = addresses.createSipURI(to.user(), to.host());
            target.setPort(to.port());
            target.setTransportParam(to.transport());
            var from = addresses.createAddress(addresses.createSipURI(fromUser, HOST + ":" + number));
            from.setDisplayName(fromName);
            var callee = addresses.createAddress(addresses.createSipURI(to.user(), HOST + ":" + number));
            Request invite = messages.createRequest(
                    target,
                    Request.INVITE,
                    callId,
                    headers.createCSeqHeader(1L, Request.INVITE),
                    headers.createFromHeader(from, UUID.randomUUID().toString().substring(0, 8)),
                    headers.createToHeader(callee, null),
                    List.of(headers.createViaHeader(HOST, number, to.transport(), null)),
                    headers.createMaxForwardsHeader(HOPS));
            invite.addHeader(headers.createContactHeader(addresses.createAddress(ownUri("frontdesk", to.transport()))));
            invite.setContent(sdp, headers.createContentTypeHeader("application", "sdp"));
            return invite;
        } catch (javax.sip.InvalidArgumentException impossible) {
            throw new SipException("An INVITE could not be written.", impossible);
        }
    }

    private SipURI ownUri(String user, String transport) throws ParseException {
        SipURI uri = addresses.createSipURI(user, HOST);
        uri.setPort(number);
        uri.setTransportParam(transport);
        return uri;
    }

    /** How many transactions and dialogs the library still holds. */
    int open() {
        SipStackImpl impl = (SipStackImpl) stack;
        return impl.getClientTransactionTableSize()
                + impl.getServerTransactionTableSize()
                + impl.getDialogs().size();
    }

    @Override
    public void close() {
        stack.stop();
    }
}
