package dev.frontdesk.carrier.sip.phone;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A phone with one account and one call at a time, each way. */
public final class SoftPhone implements AutoCloseable {

    private static final int SECONDS = 15;

    private final String user;
    private final String password;
    private final int port;
    private final Wires wires;
    private final PhoneSound sound;
    private final BlockingQueue<SipMessage> responses = new LinkedBlockingQueue<>();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private volatile Habit habit = Habit.RING;
    private volatile SipMessage ringing;
    private volatile long ringingSince;
    private volatile long stoppedAt;
    private volatile PhoneCall call;

    /** What a phone does when it rings. */
    public enum Habit {
        RING,
        PICK_UP,
        BUSY,
        DECLINE,
        DEAD
    }

    /** @param hertz of the tone that it speaks */
    public SoftPhone(
            int switchPort, boolean tcp, String user, String password, int hertz, ScheduledExecutorService timers) {
        this.user = user;
        this.password = password;
        this.port = switchPort;
        this.wires = new Wires(switchPort, tcp, this::receive);
        this.sound = new PhoneSound(hertz, timers);
    }

    public PhoneSound sound() {
        return sound;
    }

    public SoftPhone when(Habit rung) {
        habit = rung;
        return this;
    }

    /** What has been received, each request by its method, each response by its status. */
    public List<String> log() {
        return log;
    }

    public boolean isRinging() {
        return ringing != null;
    }

    /** By the monotonic clock; 0 where it has not rung. */
    public long ringingSince() {
        return ringingSince;
    }

    /** When the ringing was cancelled, by the monotonic clock; 0 where it was not. */
    public long stoppedAt() {
        return stoppedAt;
    }

    /** Whether it is in a call that was answered and is not over. */
    public boolean isTalking() {
        return call != null && call.isAnswered();
    }

    /** Returns the status in the end: 200, 403. */
    public int register(int seconds) {
        PhoneCall registration =
                new PhoneCall(this, "sip:127.0.0.1:" + port, UUID.randomUUID().toString());
        String extra = "Expires: " + seconds + "\r\n";
        wires.send(registration.request("REGISTER", extra, ""));
        SipMessage response = await("REGISTER");
        if (response.status() == 401) {
            String answer =
                    DigestAnswer.to(response, "www-authenticate", "REGISTER", registration.uri(), user, password);
            wires.send(registration.request("REGISTER", extra + "Authorization: " + answer + "\r\n", ""));
            response = await("REGISTER");
        }
        return response.status();
    }

    /** Dials, and returns the first status beyond the challenge: 100, 403. */
    public int dial(String line) {
        sound.forget();
        call = new PhoneCall(
                this, "sip:" + line + "@127.0.0.1:" + port, UUID.randomUUID().toString());
        wires.send(call.request("INVITE", "", sdp("sendrecv")));
        SipMessage response = awaitFinal(407);
        wires.send(call.ack(response));
        String answer = DigestAnswer.to(response, "proxy-authenticate", "INVITE", call.uri(), user, password);
        wires.send(call.request("INVITE", "Proxy-Authorization: " + answer + "\r\n", sdp("sendrecv")));
        return await("INVITE").status();
    }

    /** Waits for such a status of the call that was dialled. */
    public SoftPhone await(int status) {
        awaitFinal(status);
        return this;
    }

    private SipMessage awaitFinal(int status) {
        SipMessage response = await("INVITE");
        while (response.status() != status) {
            if (response.status() >= 200) {
                throw new AssertionError(user + " wanted " + status + " and got " + response.start());
            }
            response = await("INVITE");
        }
        return response;
    }

    private SipMessage await(String method) {
        try {
            SipMessage response = responses.poll(SECONDS, TimeUnit.SECONDS);
            if (response == null) {
                throw new AssertionError("No answer to " + method + " of " + user + "; so far " + log);
            }
            return response.method().equals(method) ? response : await(method);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public void cancel() {
        wires.send(call.cancel());
    }

    public void hangUp() {
        wires.send(call.request("BYE", "", ""));
        call = null;
    }

    /** Holds the call, or takes it up again. */
    public SoftPhone offer(String direction) {
        wires.send(call.request("INVITE", "", sdp(direction)));
        SipMessage response = awaitFinal(200);
        wires.send(call.ack(response));
        return this;
    }

    /** Answers what rings. */
    public void pickUp() {
        SipMessage invite = ringing;
        ringing = null;
        call = PhoneCall.answering(this, invite);
        sound.forget();
        sound.reach(PhoneCall.soundPort(invite));
        wires.send(invite.response("200 OK", call.tag(), contact(), sdp("sendrecv")));
    }

    /** Turns down what rings. */
    public void turnDown(String status) {
        SipMessage invite = ringing;
        ringing = null;
        wires.send(invite.response(status, "t" + user, contact(), ""));
    }

    private void receive(SipMessage message) {
        log.add(message.isResponse() ? message.method() + " " + message.status() : message.method());
        if (message.isResponse()) {
            response(message);
        } else if (habit != Habit.DEAD) {
            request(message);
        }
    }

    private void response(SipMessage message) {
        PhoneCall current = call;
        if (message.method().equals("INVITE")) {
            if (current == null || !current.owns(message)) {
                return;
            }
            if (!current.acknowledgedBefore(message).isEmpty()) {
                wires.send(current.acknowledgedBefore(message));
                return;
            }
            if (message.body().contains("m=audio")) {
                sound.reach(PhoneCall.soundPort(message));
            }
            if (message.status() >= 300 && message.status() != 407) {
                wires.send(current.ack(message));
                call = null;
            } else if (message.status() == 200 && !current.isAnswered()) {
                wires.send(current.answered(message));
            }
        }
        responses.add(message);
    }

    private void request(SipMessage message) {
        switch (message.method()) {
            case "INVITE" -> ring(message);
            case "CANCEL" -> {
                SipMessage invite = ringing;
                ringing = null;
                stoppedAt = System.nanoTime();
                wires.send(message.response("200 OK", "t" + user, contact(), ""));
                if (invite != null) {
                    wires.send(invite.response("487 Request Terminated", "t" + user, contact(), ""));
                }
            }
            case "BYE" -> {
                call = null;
                wires.send(message.response("200 OK", "t" + user, contact(), ""));
            }
            default -> log.add("ignored " + message.method());
        }
    }

    private void ring(SipMessage invite) {
        ringing = invite;
        ringingSince = System.nanoTime();
        switch (habit) {
            case BUSY -> turnDown("486 Busy Here");
            case DECLINE -> turnDown("603 Decline");
            default -> {
                wires.send(invite.response("180 Ringing", "t" + user, contact(), ""));
                if (habit == Habit.PICK_UP) {
                    pickUp();
                }
            }
        }
    }

    String user() {
        return user;
    }

    int switchPort() {
        return port;
    }

    String via() {
        return "SIP/2.0/" + wires.transport() + " 127.0.0.1:" + wires.port() + ";rport";
    }

    String contact() {
        return "sip:" + user + "@127.0.0.1:" + wires.port() + ";transport="
                + wires.transport().toLowerCase();
    }

    private String sdp(String direction) {
        return """
                v=0
                o=phone 1 1 IN IP4 127.0.0.1
                s=-
                c=IN IP4 127.0.0.1
                t=0 0
                m=audio %d RTP/AVP 8 0 101
                a=rtpmap:8 PCMA/8000
                a=rtpmap:0 PCMU/8000
                a=rtpmap:101 telephone-event/8000
                a=%s
                """.formatted(sound.port(), direction).replace("\n", "\r\n");
    }

    @Override
    public void close() {
        sound.close();
        wires.close();
    }
}
