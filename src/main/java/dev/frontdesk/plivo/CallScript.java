package dev.frontdesk.plivo;

import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Line;
import dev.frontdesk.directory.Ringing;
import dev.frontdesk.plivo.xml.Callee;
import dev.frontdesk.plivo.xml.Dial;
import dev.frontdesk.plivo.xml.Hangup;
import dev.frontdesk.plivo.xml.Number;
import dev.frontdesk.plivo.xml.Play;
import dev.frontdesk.plivo.xml.Record;
import dev.frontdesk.plivo.xml.Response;
import dev.frontdesk.plivo.xml.Speak;
import dev.frontdesk.plivo.xml.User;
import dev.frontdesk.plivo.xml.Verb;
import dev.frontdesk.routing.RingPlan;
import dev.frontdesk.routing.RingPlan.Then;
import dev.frontdesk.routing.StagePlan;
import java.util.ArrayList;
import java.util.List;

/** Turns a plan, or the lack of one, into Plivo's verbs: what callers hear. Decides nothing. */
final class CallScript {

    private static final int LONGEST_VOICEMAIL_SECONDS = 120;
    private static final String NOBODY = "Sorry, nobody can take your call right now.";
    private static final String CLOSED = "Sorry, we are closed right now.";
    private static final String LEAVE_A_MESSAGE =
            " Please leave a message after the tone, and press the hash key when you are done.";
    private static final String CALL_AGAIN = " Please call again later. Goodbye.";
    private static final String NOT_OUR_LINE = "Sorry, this number is not in service. Goodbye.";

    private CallScript() {}

    /** Rings the first stage in which anybody rings; without any, goes on as when nobody has answered. */
    static Response answer(RingPlan plan, CallbackUrls urls) {
        if (plan.isBlocked() && plan.then() == Then.HANGUP) {
            return Response.of(new Hangup(plan.blocked().action().reason()));
        }
        if (!plan.isForOurLine()) {
            return notInService();
        }
        return after(0, plan, urls);
    }

    /** What follows a stage that nobody answered, or (0) the beginning of the call. */
    static Response after(int stage, RingPlan plan, CallbackUrls urls) {
        return plan.next(stage)
                .map(next -> Response.of(ring(stage == 0, next, plan, urls)))
                .orElseGet(() -> unanswered(plan, urls));
    }

    private static List<Verb> ring(boolean isFirst, StagePlan stage, RingPlan plan, CallbackUrls urls) {
        List<Verb> verbs = new ArrayList<>();
        if (isFirst && plan.ringing().welcome() != null) {
            verbs.add(said(plan.ringing().welcome()));
        }
        verbs.add(dial(stage, plan, urls));
        return verbs;
    }

    private static Dial dial(StagePlan stage, RingPlan plan, CallbackUrls urls) {
        int number = stage.number();
        List<Callee> callees = stage.rung().stream().map(CallScript::callee).toList();
        Dial dial =
                new Dial(urls.dialResult(number), urls.dialEvent(number), stage.seconds(), stage.callerId(), callees);
        if (plan.ringing().showLineName()) {
            dial.showing(plan.line().name());
        }
        if (stage.confirm()) {
            dial.confirmedAt(urls.confirm(number));
        }
        if (plan.ringing().ringBack() != null) {
            dial.playing(urls.ringBack(number));
        }
        return dial;
    }

    private static Callee callee(App app) {
        return app.sipEndpoint() != null ? new User(app.sipEndpoint()) : new Number(app.phoneNumber());
    }

    private static Response unanswered(RingPlan plan, CallbackUrls urls) {
        boolean voicemail = plan.then() == Then.VOICEMAIL;
        String ours = (plan.isClosed() ? CLOSED : NOBODY) + (voicemail ? LEAVE_A_MESSAGE : CALL_AGAIN);
        Verb greeting = plan.greeting() == null ? new Speak(ours) : said(plan.greeting());
        return Response.of(greeting, voicemail ? recording(urls) : new Hangup());
    }

    private static Verb said(Ringing.Greeting greeting) {
        return greeting.audioUrl() != null
                ? new Play(greeting.audioUrl())
                : new Speak(greeting.text(), greeting.language(), greeting.voice());
    }

    /** For a call of which nothing else is known. */
    static Response voicemail(CallbackUrls urls) {
        return Response.of(new Speak(NOBODY + LEAVE_A_MESSAGE), recording(urls));
    }

    private static Record recording(CallbackUrls urls) {
        return new Record(urls.voicemail(), urls.voicemailReady(), LONGEST_VOICEMAIL_SECONDS, "#");
    }

    /** @param line null where it is not known */
    static Response confirm(Line line) {
        String call = line == null ? "You have a call." : "A call for " + line.name() + ".";
        return Response.of(new Speak(call + " Press " + Dial.CONFIRM_KEY + " to take it."));
    }

    /** @param audio null where none is known, and then nothing is played */
    static Response ringBack(String audio) {
        return audio == null ? noted() : Response.of(Play.endlessly(audio));
    }

    static Response notInService() {
        return Response.of(new Speak(NOT_OUR_LINE), new Hangup());
    }

    static Response goodbye() {
        return Response.of(new Hangup());
    }

    /** Acknowledges a webhook that asks for nothing. */
    static Response noted() {
        return Response.of();
    }
}
