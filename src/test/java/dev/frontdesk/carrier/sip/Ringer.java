package dev.frontdesk.carrier.sip;

import dev.frontdesk.carrier.Cause;
import dev.frontdesk.carrier.Leg;
import dev.frontdesk.carrier.Parties.Happening;
import dev.frontdesk.carrier.Parties.Ringing;
import dev.frontdesk.carrier.Parties.What;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The phones of a call that ring together. Whether a phone was first, or too late, or the caller quicker, is decided under
 * the lock of this object, at the moment when the message arrives; the webhooks that follow from it are sent afterwards.
 */
final class Ringer {

    private final Phonebook phonebook;
    private final CallerSide caller;
    private final BlockingQueue<Happening> happenings = new LinkedBlockingQueue<>();
    private final Map<Leg, PhoneSide> phones = new LinkedHashMap<>();
    private final Set<Leg> rang = ConcurrentHashMap.newKeySet();
    private Ringing ringing;
    private PhoneSide winner;
    private boolean decided = true;
    private boolean callerLeft;
    private boolean winnerLeft;
    private Runnable onLeft = () -> {};
    private ScheduledFuture<?> timer;

    Ringer(Phonebook phonebook, CallerSide caller) {
        this.phonebook = phonebook;
        this.caller = caller;
    }

    synchronized void ring(Ringing dial) {
        happenings.clear();
        phones.clear();
        ringing = dial;
        winner = null;
        winnerLeft = false;
        onLeft = () -> {};
        decided = false;
        if (callerLeft) {
            decide(null);
            add(What.CALLER_LEFT, null, null);
            return;
        }
        for (Leg leg : dial.legs()) {
            Optional<PhoneSide> phone = phonebook.call(leg, dial.dial(), this);
            phone.ifPresent(called -> phones.put(leg, called));
            if (phone.isEmpty()) {
                add(What.OVER, leg, Cause.NOT_REGISTERED);
            }
        }
        timer = phonebook.timers().schedule(this::timeOut, dial.timeout(), TimeUnit.SECONDS);
    }

    Happening next() throws InterruptedException {
        return happenings.take();
    }

    boolean rang(Leg leg) {
        return rang.contains(leg);
    }

    void rang(PhoneSide phone) {
        rang.add(phone.leg());
        if (!decided) {
            caller.ringing();
        }
    }

    void answered(PhoneSide phone) {
        rang.add(phone.leg());
        if (decided) {
            phone.drop();
        } else if (ringing.keySeconds() == 0) {
            connect(phone);
        } else {
            add(What.PICKED_UP, phone.leg(), null);
            phone.rtp().onKey(key -> pressed(phone, key));
            phonebook.timers().schedule(() -> keyTimeOut(phone), ringing.keySeconds(), TimeUnit.SECONDS);
        }
    }

    private synchronized void pressed(PhoneSide phone, char key) {
        if (!decided && phones.containsKey(phone.leg()) && wantedKeys().indexOf(key) >= 0) {
            connect(phone);
        }
    }

    private String wantedKeys() {
        return ringing.dial().attribute("confirmKey", "");
    }

    private void connect(PhoneSide phone) {
        if (!caller.answer()) {
            phone.drop();
            return;
        }
        phone.rtp().stopPlaying();
        caller.rtp().stopPlaying();
        phone.rtp().speakTo(caller.rtp());
        caller.rtp().speakTo(phone.rtp());
        decide(phone);
        add(What.CONNECTED, phone.leg(), null);
    }

    void over(PhoneSide phone, Cause cause) {
        if (phones.remove(phone.leg(), phone) && !decided) {
            add(What.OVER, phone.leg(), cause);
        }
    }

    void left(PhoneSide phone) {
        if (phone == winner) {
            winnerLeft = true;
            onLeft.run();
        } else {
            over(phone, Cause.KEY_NOT_PRESSED);
        }
    }

    synchronized void callerLeft() {
        callerLeft = true;
        if (!decided) {
            decide(null);
            add(What.CALLER_LEFT, null, null);
        }
    }

    private synchronized void timeOut() {
        for (PhoneSide phone : List.copyOf(phones.values())) {
            if (!decided && !phone.isPickedUp()) {
                phone.drop();
                over(phone, Cause.RING_TIMEOUT);
            }
        }
    }

    private synchronized void keyTimeOut(PhoneSide phone) {
        if (!decided && phones.containsKey(phone.leg())) {
            phone.drop();
            over(phone, Cause.KEY_NOT_PRESSED);
        }
    }

    /** From now on all others are dropped, and none of them has the call. */
    private void decide(PhoneSide first) {
        decided = true;
        winner = first;
        phones.values().stream().filter(phone -> phone != first).forEach(PhoneSide::drop);
        if (timer != null) {
            timer.cancel(false);
        }
    }

    /** Null while nobody has the call. */
    synchronized PhoneSide winner() {
        return winner;
    }

    /** What to do when the colleague who talks hangs up. */
    synchronized void onLeft(Runnable then) {
        onLeft = then;
        if (winnerLeft) {
            then.run();
        }
    }

    synchronized PhoneSide phone(Leg leg) {
        return phones.get(leg);
    }

    synchronized void dropAll() {
        decide(null);
        phones.values().forEach(PhoneSide::drop);
    }

    private void add(What what, Leg leg, Cause cause) {
        happenings.add(new Happening(what, leg, cause, Instant.now().truncatedTo(ChronoUnit.SECONDS)));
    }
}
