package dev.frontdesk.carrier.sip;

import dev.frontdesk.carrier.Cause;
import dev.frontdesk.carrier.Leg;
import dev.frontdesk.carrier.sip.media.Media;
import java.text.ParseException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.InvalidArgumentException;
import javax.sip.ObjectInUseException;
import javax.sip.ResponseEvent;
import javax.sip.SipException;
import javax.sip.header.CSeqHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;

/** A colleague's phone while it rings and talks. All of it happens under the lock of its {@link Ringer}. */
final class PhoneSide extends Side {

    private static final Logger LOG = Logger.getLogger(PhoneSide.class.getName());

    private final Leg leg;
    private final Ringer ringer;
    private final Runnable onEnd;
    private ClientTransaction invite;
    private Dialog dialog;
    private boolean heardOf;
    private boolean unwanted;

    /** @param onEnd called when no message can come any more that belongs to it */
    PhoneSide(SipPort sip, Media media, Leg leg, Ringer ringer, Runnable onEnd) {
        super(sip, media);
        this.leg = leg;
        this.ringer = ringer;
        this.onEnd = onEnd;
    }

    Leg leg() {
        return leg;
    }

    boolean isPickedUp() {
        return dialog != null;
    }

    void ring(Request request) throws SipException {
        invite = sip().provider().getNewClientTransaction(request);
        invite.setApplicationData(this);
        invite.sendRequest();
    }

    /** Stops ringing, or hangs up. CANCEL has to wait for a first sign of the phone. */
    void drop() {
        if (unwanted) {
            return;
        }
        unwanted = true;
        if (dialog != null) {
            sayBye(dialog);
            close();
        } else if (heardOf) {
            cancel();
        }
    }

    private void cancel() {
        try {
            ClientTransaction cancel = sip().provider().getNewClientTransaction(invite.createCancel());
            cancel.setApplicationData(this);
            cancel.sendRequest();
        } catch (SipException over) {
            LOG.log(Level.FINE, "A CANCEL was not sent.", over);
        }
    }

    void response(ResponseEvent event) throws SipException, ParseException {
        Response response = event.getResponse();
        int status = response.getStatusCode();
        cameFrom(response);
        if (status < 200) {
            proceeding(status);
        } else if (status < 300) {
            acknowledge(event);
            pickedUp(event.getDialog(), response);
        } else {
            close();
            ringer.over(this, cause(status));
        }
    }

    /** No answer at all: neither to our INVITE, nor to the CANCEL of a phone that rang. */
    void silent() {
        try {
            invite.terminate();
        } catch (ObjectInUseException over) {
            LOG.log(Level.FINE, "An INVITE was over already.", over);
        }
        close();
        ringer.over(this, Cause.RING_TIMEOUT);
    }

    private void proceeding(int status) {
        boolean first = !heardOf;
        heardOf = true;
        if (unwanted && first) {
            cancel();
        } else if (status >= Response.RINGING) {
            ringer.rang(this);
        }
    }

    private void acknowledge(ResponseEvent event) throws SipException, ParseException {
        try {
            long number = ((CSeqHeader) event.getResponse().getHeader(CSeqHeader.NAME)).getSeqNumber();
            event.getDialog().sendAck(aimed(event.getDialog().createAck(number)));
        } catch (InvalidArgumentException impossible) {
            throw new SipException("A 200 could not be acknowledged.", impossible);
        }
    }

    /** A 200 may come twice, and after our CANCEL. */
    private void pickedUp(Dialog with, Response response) {
        if (dialog != null) {
            return;
        }
        dialog = with;
        if (unwanted) {
            sayBye(with);
            close();
            return;
        }
        Sdp.read(text(response)).ifPresent(this::hear);
        ringer.answered(this);
    }

    @Override
    Object lock() {
        return ringer;
    }

    @Override
    void left() {
        unwanted = true;
        close();
        ringer.left(this);
    }

    private void close() {
        rtp().close();
        onEnd.run();
    }

    private static Cause cause(int status) {
        return switch (status) {
            case Response.BUSY_HERE, Response.BUSY_EVERYWHERE -> Cause.BUSY;
            case Response.DECLINE -> Cause.DECLINED;
            case Response.FORBIDDEN -> Cause.REJECTED;
            case Response.REQUEST_TIMEOUT, Response.TEMPORARILY_UNAVAILABLE -> Cause.RING_TIMEOUT;
            default -> Cause.NOT_REGISTERED;
        };
    }
}
