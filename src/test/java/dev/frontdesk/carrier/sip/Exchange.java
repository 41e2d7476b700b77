package dev.frontdesk.carrier.sip;

import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.PlayedCall;
import dev.frontdesk.carrier.TinyFrontdesk;
import dev.frontdesk.carrier.sip.phone.SoftPhone;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A switch in front of canned documents, with three apps and as many phones as a test takes. */
final class Exchange implements AutoCloseable {

    static final List<String> APPS = List.of("jane1", "luke1", "peter1");

    final TinyFrontdesk frontdesk = new TinyFrontdesk();
    final Map<String, byte[]> shelf = new ConcurrentHashMap<>();
    final Map<String, Boolean> registered = new ConcurrentHashMap<>();
    final SipSwitch exchange;
    private final BlockingQueue<PlayedCall> ended = new LinkedBlockingQueue<>();
    private final ScheduledExecutorService timers = Executors.newScheduledThreadPool(2);
    private final List<SoftPhone> phones = new ArrayList<>();

    Exchange(double longestSilence) throws IOException, PortTaken {
        Map<String, String> apps = new LinkedHashMap<>();
        APPS.forEach(user -> apps.put("sip:" + user + "@phone.plivo.com", user));
        exchange = SipSwitch.open(
                freePort(),
                new SipAccounts(() -> apps, user -> "password of " + user),
                new PlivoSide(
                        new Carrier(frontdesk.base(), frontdesk.account()),
                        dialled -> "sip:" + dialled + "@phone.plivo.com",
                        registered::put,
                        shelf::put,
                        ended::add),
                longestSilence);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Rings all apps for so many seconds. */
    void dials(int timeout, String attributes) {
        StringBuilder users = new StringBuilder();
        APPS.forEach(user -> users.append("<User>sip:" + user + "@phone.plivo.com</User>"));
        String folder = TinyFrontdesk.PUBLIC_URL + "/plivo/calls/ID/";
        frontdesk.says(
                "answer",
                "<Response><Dial action='" + folder + "dial-result' callbackUrl='" + folder + "dial-event' timeout='"
                        + timeout + "' " + attributes + ">" + users + "</Dial></Response>");
    }

    /** After a word of greeting. */
    void takesMessages() {
        frontdesk.says(
                "dial-result",
                "<Response><Speak>Hello.</Speak><Record action='" + TinyFrontdesk.PUBLIC_URL
                        + "/plivo/calls/ID/voicemail'/></Response>");
    }

    /** A registered phone; its tone is its own. */
    SoftPhone phone(String user, int hertz) {
        SoftPhone phone = phone(user, "password of " + user, false, hertz);
        if (phone.register(300) != 200) {
            throw new AssertionError(user + " is not registered");
        }
        return phone;
    }

    SoftPhone phone(String user, String password, boolean tcp, int hertz) {
        SoftPhone phone = new SoftPhone(exchange.port(), tcp, user, password, hertz, timers);
        phones.add(phone);
        return phone;
    }

    /** The next call that is over. */
    PlayedCall ended() throws InterruptedException {
        PlayedCall call = ended.poll(30, TimeUnit.SECONDS);
        if (call == null) {
            throw new AssertionError("No call has ended.");
        }
        return call;
    }

    @Override
    public void close() {
        phones.forEach(SoftPhone::close);
        // The SIP library waits a second after its end, for which no test waits.
        CompletableFuture.runAsync(exchange::close);
        timers.shutdownNow();
        frontdesk.close();
    }
}
