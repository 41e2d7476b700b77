package dev.frontdesk.carrier.sip;

import dev.frontdesk.carrier.Scenario;
import dev.frontdesk.carrier.sip.media.Media;
import dev.frontdesk.carrier.sip.media.Speech;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sip.InvalidArgumentException;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.address.SipURI;
import javax.sip.header.CallIdHeader;
import javax.sip.header.FromHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;

/** Lets in who has a password: registers phones, and begins calls. */
final class FrontOffice implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(FrontOffice.class.getName());
    private static final int TIMER_THREADS = 2;
    private static final int SECONDS_TO_END = 5;

    private final SipPort sip;
    private final Media media;
    private final Map<String, Side> sides;
    private final PlivoSide plivo;
    private final SipAccounts accounts;
    private final Voices voices;
    private final Doorkeeper doorkeeper;
    private final Registrar registrar;
    private final Registration registration;
    private final AtomicInteger calls = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(daemon("sip-call"));
    private final ScheduledExecutorService timers =
            Executors.newScheduledThreadPool(TIMER_THREADS, daemon("sip-timer"));

    FrontOffice(
            SipPort sip,
            Media media,
            Map<String, Side> sides,
            SipAccounts accounts,
            PlivoSide plivo,
            double longestSilence) {
        this.sip = sip;
        this.media = media;
        this.sides = sides;
        this.plivo = plivo;
        this.accounts = accounts;
        voices = new Voices(Speech.ENGLISH, longestSilence);
        doorkeeper = new Doorkeeper(sip, accounts, new Digest(Clock.systemUTC()));
        registrar = new Registrar(
                Clock.systemUTC(),
                (user, is) -> accounts.address(user)
                        .ifPresent(address -> plivo.registered().accept(address, is)));
        registration = new Registration(sip, registrar);
        // The voice takes seconds to load, which no caller should wait for.
        daemon("sip-voice").newThread(() -> voices.speech().say("Hello.")).start();
    }

    void register(Request request, ServerTransaction transaction)
            throws SipException, ParseException, InvalidArgumentException {
        Optional<String> user = doorkeeper.check(request, transaction);
        if (user.isPresent()) {
            transaction.sendResponse(registration.answer(request, user.get()));
        }
    }

    void call(Request request, ServerTransaction transaction)
            throws SipException, ParseException, InvalidArgumentException {
        Optional<String> user = doorkeeper.check(request, transaction);
        if (user.isEmpty()) {
            return;
        }
        Optional<Sdp> offer = Sdp.read(Side.text(request));
        if (offer.isEmpty()) {
            transaction.sendResponse(sip.response(Response.NOT_ACCEPTABLE_HERE, request));
            return;
        }
        transaction.sendResponse(sip.response(Response.TRYING, request));
        CallerSide caller = new CallerSide(sip, media, transaction, offer.get());
        String id = ((CallIdHeader) request.getHeader(CallIdHeader.NAME)).getCallId();
        sides.put(id, caller);
        calls.incrementAndGet();
        String dialled = ((SipURI) request.getRequestURI()).getUser();
        threads.execute(() -> carry(id, caller, user.get(), displayed(request, user.get()), dialled));
    }

    private void carry(String id, CallerSide caller, String user, String name, String dialled) {
        try {
            String from = accounts.address(user).orElseThrow();
            Phonebook phonebook = new Phonebook(sip, media, registrar, timers, sides, from, name);
            Scenario call = Scenario.callTo(plivo.lines().apply(dialled))
                    .from(from, name)
                    .at(Instant.now());
            SipParties parties = new SipParties(caller, phonebook, voices, plivo.shelf());
            plivo.ended().accept(plivo.carrier().carry(call, parties));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "A call broke off: {0}.", failure.toString());
        } finally {
            caller.rtp().close();
            sides.remove(id);
            calls.decrementAndGet();
        }
    }

    private static String displayed(Request request, String user) {
        String name =
                ((FromHeader) request.getHeader(FromHeader.NAME)).getAddress().getDisplayName();
        return name == null || name.isBlank() ? user : name;
    }

    /** How many are going on. */
    int calls() {
        return calls.get();
    }

    /** Ends all calls first, so that no phone is left talking to nobody and each call gets its record. */
    @Override
    public void close() {
        sides.values().stream()
                .filter(CallerSide.class::isInstance)
                .map(CallerSide.class::cast)
                .forEach(CallerSide::drop);
        threads.shutdown();
        try {
            threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
        timers.shutdownNow();
    }

    private static ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
