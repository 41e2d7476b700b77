package dev.frontdesk.carrier;

import dev.frontdesk.carrier.Leaving.Stage;
import dev.frontdesk.carrier.Voicemail.Ending;
import dev.frontdesk.carrier.xml.Verb;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;

/** People who do in virtual time what a {@link Scenario} says. */
final class ScriptedParties implements Parties {

    private static final int DEFAULT_MAX_LENGTH = 60;

    private final Scenario scenario;
    private Queue<Happening> happenings = inOrder();

    ScriptedParties(Scenario scenario) {
        this.scenario = scenario;
    }

    @Override
    public void ring(Ringing ringing) {
        happenings = inOrder();
        ringing.legs().forEach(leg -> foresee(leg, ringing));
        happenings.add(new Happening(What.CALLER_LEFT, null, null, leaves(Stage.CALL, ringing.since())));
    }

    @Override
    public Happening next() {
        return happenings.remove();
    }

    @Override
    public boolean rang(Leg leg) {
        return behaviour(leg).rings();
    }

    @Override
    public void play(Leg listener, List<Verb> sounds) {
        // They listen without being asked.
    }

    @Override
    public TalkEnd talk(Leg winner, int limit, Instant since) {
        int patience = patience(Stage.CALL, since);
        int planned = Math.min(behaviour(winner).talkSeconds(), patience);
        Instant end = since.plusSeconds(Math.min(planned, limit));
        if (limit < planned) {
            return new TalkEnd(end, Cause.TALK_LIMIT, "Plivo", false);
        }
        boolean byCallee = behaviour(winner).calleeHangsUp() && planned < patience;
        return new TalkEnd(end, Cause.NORMAL, byCallee ? "Callee" : "Caller", !byCallee);
    }

    @Override
    public Passage hear(Verb sound, Stage stage, int seconds, Instant since) {
        int patience = patience(stage, since);
        return new Passage(since.plusSeconds(Math.min(seconds, patience)), patience < seconds);
    }

    @Override
    public Take record(Verb record, Instant since) {
        Voicemail voicemail = scenario.voicemail();
        int limit = record.number("maxLength", DEFAULT_MAX_LENGTH);
        int seconds = Math.min(Math.min(voicemail.seconds(), limit), patience(Stage.RECORDING, since));
        boolean cutOff = seconds == limit && seconds < voicemail.seconds();
        boolean hash = voicemail.ending() == Ending.PRESSES_HASH
                && record.attribute("finishOnKey", "#").contains("#")
                && seconds == voicemail.seconds();
        return new Take(Recording.of(since, seconds), since.plusSeconds(seconds), !cutOff && !hash, hash ? "#" : "");
    }

    @Override
    public void release(CallEnd end) {
        // Nobody holds a line.
    }

    /** When the caller leaves, if this stage begins now. */
    Instant leaves(Stage stage, Instant now) {
        return now.plusSeconds(patience(stage, now));
    }

    private void foresee(Leg leg, Ringing ringing) {
        Behaviour behaviour = behaviour(leg);
        int keySeconds = ringing.keySeconds();
        if (behaviour.answersWithin(ringing.timeout()) && keySeconds > 0) {
            add(What.PICKED_UP, leg, null, ringing.since().plusSeconds(behaviour.afterSeconds()));
        }
        if (behaviour.takesTheCallWithin(ringing.timeout(), keySeconds)) {
            add(What.CONNECTED, leg, null, ringing.since().plusSeconds(behaviour.connectedAfter(keySeconds > 0)));
        } else {
            int over = behaviour.overAfter(ringing.timeout(), keySeconds);
            add(
                    What.OVER,
                    leg,
                    behaviour.end(ringing.timeout()),
                    ringing.since().plusSeconds(over));
        }
    }

    private void add(What what, Leg leg, Cause cause, Instant at) {
        happenings.add(new Happening(what, leg, cause, at));
    }

    private Behaviour behaviour(Leg leg) {
        return scenario.phones().at(leg.address());
    }

    /** How many seconds the caller will stay from now on, if this stage begins now. */
    private int patience(Stage stage, Instant now) {
        Instant moment = scenario.leaving().moment(stage, scenario.startedAt(), now);
        return moment.equals(Instant.MAX)
                ? Integer.MAX_VALUE
                : (int) Math.max(0, Duration.between(now, moment).toSeconds());
    }

    private static Queue<Happening> inOrder() {
        return new PriorityQueue<>(Comparator.comparing(Happening::at)
                .thenComparing(Happening::what)
                .thenComparingInt(happening ->
                        happening.leg() == null ? 0 : happening.leg().position()));
    }
}
