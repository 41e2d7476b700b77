package dev.frontdesk.carrier.load;

import static dev.frontdesk.carrier.Behaviour.answersAfter;
import static dev.frontdesk.carrier.Scenario.callTo;

import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.PlayedCall;
import dev.frontdesk.carrier.Scenario;
import dev.frontdesk.carrier.Voicemail;
import dev.frontdesk.carrier.webhook.Account;
import dev.frontdesk.carrier.webhook.Webhook;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * Plays the originals and hands out copies of them: of ten calls seven are answered, by one colleague after the other on
 * one line after the other, and three are left a voicemail.
 */
public final class CallSupply {

    private static final List<String> LINES = List.of(
            "sip:sales160408161440@phone.plivo.com",
            "sip:support160408161527@phone.plivo.com",
            "sip:mainoffice160408161312@phone.plivo.com");
    private static final int CALLS = 10;
    private static final int ANSWERED = 7;

    private final List<RecordedTemplate> originals;
    private final AtomicLong played = new AtomicLong();
    private final long seed = System.nanoTime();
    private final List<LoadCall> loadCalls = new ArrayList<>();

    private CallSupply(List<RecordedTemplate> originals) {
        this.originals = originals;
    }

    /**
     * Plays them.
     *
     * @param few without what Plivo tells of legs that lose the race, and that a recording is ready
     */
    public static CallSupply at(URI frontdesk, Account account, boolean few) {
        Carrier carrier = new Carrier(frontdesk, account);
        List<String> apps = carrier.play(callTo(LINES.get(0))).rung();
        URI publicUrl = URI.create(account.publicUrl());
        List<RecordedTemplate> originals = new ArrayList<>();
        for (int number = 0; number < CALLS; number++) {
            PlayedCall call = carrier.play(scenario(number, apps));
            originals.add(RecordedTemplate.of(call, publicUrl, few ? fewOf(call) : webhook -> true));
        }
        return new CallSupply(originals);
    }

    private static Scenario scenario(int number, List<String> apps) {
        Scenario call = callTo(LINES.get(number % LINES.size()));
        return number < ANSWERED
                ? call.when(
                        apps.get(number % apps.size()), answersAfter(3 + number).talking(20 + 7 * number))
                : call.voicemail(Voicemail.ofSeconds(4 + number));
    }

    /** Five of an answered call, four of one that ends with a voicemail. */
    private static Predicate<Webhook> fewOf(PlayedCall call) {
        String answerer = call.expected().answerer();
        return webhook -> !webhook.isFor("voicemail-ready")
                && !webhook.event().equals("DialConnected")
                && (!webhook.isFor("dial-event")
                        || webhook.parameters().get("DialBLegTo").equals(answerer));
    }

    /** Another call, that begins now. */
    LoadCall next() {
        long number = played.getAndIncrement();
        LoadCall loadCall = new LoadCall(
                originals.get((int) (number % originals.size())),
                seed + number * 0x9e37_79b9_7f4a_7c15L,
                Instant.now());
        synchronized (loadCalls) {
            loadCalls.add(loadCall);
        }
        return loadCall;
    }

    public List<LoadCall> next(int calls) {
        List<LoadCall> several = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            several.add(next());
        }
        return several;
    }

    /** All that were handed out, played or not. */
    public List<LoadCall> loadCalls() {
        synchronized (loadCalls) {
            return List.copyOf(loadCalls);
        }
    }

    double webhooksPerCall() {
        return originals.stream()
                .mapToInt(recordedTemplate -> recordedTemplate.steps().size())
                .average()
                .orElseThrow();
    }
}
