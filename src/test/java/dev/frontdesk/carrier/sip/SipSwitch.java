package dev.frontdesk.carrier.sip;

import dev.frontdesk.carrier.sip.media.Media;
import java.text.ParseException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sip.ClientTransaction;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.InvalidArgumentException;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipListener;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.header.CSeqHeader;
import javax.sip.header.CallIdHeader;
import javax.sip.message.Message;
import javax.sip.message.Request;

/**
 * The switch: real phones register here and call the lines, and the calls are carried as Plivo does it. Listens on 127.0.0.1
 * alone, by UDP and TCP.
 */
public final class SipSwitch implements SipListener, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SipSwitch.class.getName());

    private final Map<String, Side> sides = new ConcurrentHashMap<>();
    private final Media media = new Media();
    private final FrontOffice office;
    private final SipPort sip;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Opens the port.
     *
     * @param longestSilence after how many seconds without a packet a phone counts as dead, 60 at Plivo
     * @throws PortTaken where another program has it
     */
    public static SipSwitch open(int port, SipAccounts accounts, PlivoSide plivo, double longestSilence)
            throws PortTaken {
        return new SipSwitch(port, accounts, plivo, longestSilence);
    }

    private SipSwitch(int port, SipAccounts accounts, PlivoSide plivo, double longestSilence) throws PortTaken {
        try {
            sip = SipPort.open(port, this);
        } catch (PortTaken taken) {
            media.close();
            throw taken;
        }
        office = new FrontOffice(sip, media, sides, accounts, plivo, longestSilence);
    }

    public int port() {
        return sip.number();
    }

    /** What is open now, all of it 0 after the last call: RTP ports, phones in calls, calls. */
    public int openThings() {
        return media.openPorts() + sides.size() + office.calls();
    }

    /** What the SIP library still remembers of calls that are over, for half a minute at most. */
    public int remembered() {
        return sip.open();
    }

    /** Ends all calls, and then stops. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            office.close();
            sip.close();
            media.close();
        }
    }

    @Override
    public void processRequest(RequestEvent event) {
        Request request = event.getRequest();
        try {
            Side side = sides.get(callId(request));
            switch (request.getMethod()) {
                case Request.ACK -> {
                    if (side instanceof CallerSide caller) {
                        caller.acknowledge();
                    }
                }
                case Request.CANCEL -> cancel(event, side);
                case Request.REGISTER -> office.register(request, transaction(event));
                case Request.OPTIONS -> transaction(event).sendResponse(sip.response(200, request));
                case Request.SUBSCRIBE, Request.PUBLISH -> transaction(event).sendResponse(sip.response(489, request));
                case Request.INVITE -> invite(event, side);
                default -> within(event, side);
            }
        } catch (SipException | ParseException | InvalidArgumentException failure) {
            LOG.log(Level.FINE, "A SIP request was not answered.", failure);
        }
    }

    private void cancel(RequestEvent event, Side side) throws SipException, ParseException, InvalidArgumentException {
        boolean known = side instanceof CallerSide;
        transaction(event).sendResponse(sip.response(known ? 200 : 481, event.getRequest()));
        if (side instanceof CallerSide caller) {
            caller.cancel();
        }
    }

    private void invite(RequestEvent event, Side side) throws SipException, ParseException, InvalidArgumentException {
        if (side == null) {
            office.call(event.getRequest(), transaction(event));
        } else {
            within(event, side);
        }
    }

    private void within(RequestEvent event, Side side) throws SipException, ParseException, InvalidArgumentException {
        ServerTransaction transaction = transaction(event);
        if (side == null) {
            boolean inDialog = event.getRequest().getMethod().equals(Request.BYE);
            transaction.sendResponse(sip.response(inDialog ? 481 : 405, event.getRequest()));
            return;
        }
        synchronized (side.lock()) {
            side.cameFrom(event.getRequest());
            side.request(event.getRequest(), transaction);
        }
    }

    private ServerTransaction transaction(RequestEvent event) throws SipException {
        return event.getServerTransaction() != null
                ? event.getServerTransaction()
                : sip.provider().getNewServerTransaction(event.getRequest());
    }

    @Override
    public void processResponse(ResponseEvent event) {
        boolean isOfInvite = ((CSeqHeader) event.getResponse().getHeader(CSeqHeader.NAME))
                .getMethod()
                .equals(Request.INVITE);
        if (isOfInvite && sides.get(callId(event.getResponse())) instanceof PhoneSide phone) {
            synchronized (phone.lock()) {
                try {
                    phone.response(event);
                } catch (SipException | ParseException failure) {
                    LOG.log(Level.FINE, "A SIP response was not understood.", failure);
                }
            }
        }
    }

    @Override
    public void processTimeout(TimeoutEvent event) {
        ClientTransaction transaction = event.getClientTransaction();
        if (transaction != null && transaction.getApplicationData() instanceof PhoneSide phone) {
            synchronized (phone.lock()) {
                phone.silent();
            }
        }
    }

    @Override
    public void processIOException(IOExceptionEvent event) {
        LOG.fine("A phone could not be reached.");
    }

    @Override
    public void processTransactionTerminated(TransactionTerminatedEvent event) {
        // Nothing is kept by transaction.
    }

    @Override
    public void processDialogTerminated(DialogTerminatedEvent event) {
        // Nothing is kept by dialog.
    }

    private static String callId(Message message) {
        return ((CallIdHeader) message.getHeader(CallIdHeader.NAME)).getCallId();
    }
}
