package dev.frontdesk.carrier.sip;

import dev.frontdesk.carrier.CallEnd;
import dev.frontdesk.carrier.sip.media.Media;
import java.text.ParseException;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sip.Dialog;
import javax.sip.InvalidArgumentException;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.message.Request;
import javax.sip.message.Response;

/** The caller: an INVITE that waits for its answer, and the dialog that it becomes. */
final class CallerSide extends Side {

    private static final Logger LOG = Logger.getLogger(CallerSide.class.getName());

    private enum State {
        NEW,
        RINGING,
        EARLY,
        ANSWERED,
        OVER
    }

    private final ServerTransaction invite;
    private final Sdp offer;
    private final Object order = new Object();
    private final CompletableFuture<Void> acknowledged = new CompletableFuture<>();
    private State state = State.NEW;
    private Runnable onLeft = () -> {};

    CallerSide(SipPort sip, Media media, ServerTransaction invite, Sdp offer) {
        super(sip, media);
        this.invite = invite;
        this.offer = offer;
        cameFrom(invite.getRequest());
        hear(offer);
    }

    synchronized void onLeft(Runnable then) {
        onLeft = then;
        if (state == State.OVER) {
            then.run();
        }
    }

    /** Once is enough, however many phones ring. */
    synchronized void ringing() {
        if (state == State.NEW) {
            state = State.RINGING;
            send(180, null);
        }
    }

    /** The caller hears something before the call is answered. */
    synchronized void beforeAnswer() {
        if (state == State.NEW || state == State.RINGING) {
            state = State.EARLY;
            send(183, offer.answer(rtp().number()));
        }
    }

    /** False where the caller has left. */
    synchronized boolean answer() {
        if (state != State.OVER && state != State.ANSWERED) {
            state = State.ANSWERED;
            send(200, offer.answer(rtp().number()));
        }
        return state == State.ANSWERED;
    }

    /** From then on the phone can play what it gets. */
    CompletableFuture<Void> acknowledged() {
        return acknowledged;
    }

    void acknowledge() {
        acknowledged.complete(null);
    }

    /** CANCEL. */
    void cancel() {
        synchronized (this) {
            if (state == State.OVER || state == State.ANSWERED) {
                return;
            }
            send(Response.REQUEST_TERMINATED, null);
        }
        left();
    }

    /** The switch stops: for the call this is as if the caller left. */
    void drop() {
        synchronized (this) {
            if (state == State.OVER) {
                return;
            }
            if (state == State.ANSWERED) {
                sayBye(invite.getDialog());
            } else {
                send(Response.SERVICE_UNAVAILABLE, null);
            }
        }
        left();
    }

    @Override
    Object lock() {
        return order;
    }

    @Override
    void left() {
        Runnable then;
        synchronized (this) {
            state = State.OVER;
            then = onLeft;
        }
        acknowledged.complete(null);
        then.run();
    }

    /** Plivo ends the call. */
    synchronized void end(CallEnd end) {
        if (state == State.ANSWERED) {
            sayBye(invite.getDialog());
        } else if (state != State.OVER) {
            send(status(end), null);
        }
        state = State.OVER;
        rtp().close();
    }

    private static int status(CallEnd end) {
        return switch (end.cause()) {
            case BUSY -> Response.BUSY_HERE;
            case REJECTED -> Response.DECLINE;
            case ANSWER_UNREACHABLE, ANSWER_INVALID, ACTION_UNREACHABLE, ACTION_INVALID -> Response.SERVICE_UNAVAILABLE;
            default -> Response.TEMPORARILY_UNAVAILABLE;
        };
    }

    private void send(int status, String sdp) {
        try {
            Request request = invite.getRequest();
            Response response = sdp == null ? sip().response(status, request) : sip().response(status, request, sdp);
            Dialog dialog = invite.getDialog();
            if (dialog != null && dialog.getLocalTag() != null) {
                ToTag.set(response, dialog.getLocalTag());
            }
            invite.sendResponse(response);
        } catch (SipException | ParseException | InvalidArgumentException gone) {
            LOG.log(Level.FINE, "A response was not sent.", gone);
        }
    }
}
