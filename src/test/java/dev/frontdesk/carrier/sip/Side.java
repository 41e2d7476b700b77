package dev.frontdesk.carrier.sip;

import dev.frontdesk.carrier.sip.media.Media;
import dev.frontdesk.carrier.sip.media.RtpPort;
import gov.nist.javax.sip.message.SIPMessage;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sip.Dialog;
import javax.sip.InvalidArgumentException;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.address.SipURI;
import javax.sip.message.Message;
import javax.sip.message.Request;

/** One phone of a call: its dialog and its sound. */
abstract class Side {

    private static final Logger LOG = Logger.getLogger(Side.class.getName());
    private static final Pattern KEY = Pattern.compile("(?im)^\\s*(?:signal\\s*=\\s*)?([0-9*#])\\s*$");

    private final SipPort sip;
    private final RtpPort rtp;
    private volatile boolean onHold;
    private String host;
    private int port;

    Side(SipPort sip, Media media) {
        this.sip = sip;
        this.rtp = media.open();
    }

    final SipPort sip() {
        return sip;
    }

    final RtpPort rtp() {
        return rtp;
    }

    /** A phone on hold may be silent for as long as it likes. */
    final boolean isDead(double seconds) {
        return !onHold && rtp.unheardSeconds() > seconds;
    }

    /** Held while a message of this phone is worked off. */
    abstract Object lock();

    /** The phone has ended the call, or its part of it. */
    abstract void left();

    /** A request within the call, other than its first. */
    final void request(Request request, ServerTransaction transaction) throws SipException, ParseException {
        try {
            switch (request.getMethod()) {
                case Request.BYE -> {
                    transaction.sendResponse(sip.response(200, request));
                    left();
                }
                case Request.INVITE, Request.UPDATE -> change(request, transaction);
                case Request.INFO -> {
                    key(text(request));
                    transaction.sendResponse(sip.response(200, request));
                }
                default -> transaction.sendResponse(sip.response(405, request));
            }
        } catch (InvalidArgumentException impossible) {
            throw new SipException("A response could not be sent.", impossible);
        }
    }

    /** Hold, its end, or another address. */
    private void change(Request request, ServerTransaction transaction)
            throws SipException, ParseException, InvalidArgumentException {
        String text = text(request);
        Optional<Sdp> sdp = Sdp.read(text);
        if (sdp.isPresent()) {
            hear(sdp.get());
            transaction.sendResponse(sip.response(200, request, sdp.get().answer(rtp.number())));
        } else if (text.isBlank()) {
            transaction.sendResponse(
                    request.getMethod().equals(Request.UPDATE)
                            ? sip.response(200, request)
                            : sip.response(200, request, Sdp.offer(rtp.number())));
        } else {
            transaction.sendResponse(sip.response(488, request));
        }
    }

    final void hear(Sdp sdp) {
        onHold = sdp.isOnHold();
        rtp.reach(sdp.address(), sdp.keyType());
    }

    private void key(String text) {
        Matcher key = KEY.matcher(text);
        if (key.find()) {
            rtp.key(key.group(1).charAt(0));
        }
    }

    static String text(Message message) {
        byte[] content = message.getRawContent();
        return content == null ? "" : new String(content, StandardCharsets.UTF_8);
    }

    /** Remembers where a message came from: what a phone says of its own address may be wrong. */
    final void cameFrom(Message message) {
        SIPMessage received = (SIPMessage) message;
        if (received.getRemoteAddress() != null) {
            host = received.getRemoteAddress().getHostAddress();
            port = received.getRemotePort();
        }
    }

    /** Sends a request of a dialog where the phone is. */
    final Request aimed(Request request) throws ParseException {
        if (host != null && request.getRequestURI() instanceof SipURI uri && !host.equals(uri.getHost())) {
            uri.setHost(host);
            uri.setPort(port);
        }
        return request;
    }

    final void sayBye(Dialog dialog) {
        try {
            Request bye = aimed(dialog.createRequest(Request.BYE));
            dialog.sendRequest(sip.provider().getNewClientTransaction(bye));
        } catch (SipException | ParseException gone) {
            LOG.log(Level.FINE, "A BYE was not sent.", gone);
        }
    }
}
