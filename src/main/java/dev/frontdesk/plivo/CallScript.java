package dev.frontdesk.plivo;

import dev.frontdesk.directory.App;
import dev.frontdesk.plivo.xml.Callee;
import dev.frontdesk.plivo.xml.Dial;
import dev.frontdesk.plivo.xml.Hangup;
import dev.frontdesk.plivo.xml.Number;
import dev.frontdesk.plivo.xml.Record;
import dev.frontdesk.plivo.xml.Response;
import dev.frontdesk.plivo.xml.Speak;
import dev.frontdesk.plivo.xml.User;
import dev.frontdesk.routing.RingPlan;
import java.util.List;

/** Turns a plan, or the lack of one, into Plivo's verbs: what callers hear. Decides nothing. */
final class CallScript {

    private static final int RING_SECONDS = 20;
    private static final int LONGEST_VOICEMAIL_SECONDS = 120;
    private static final String GREETING = "Sorry, nobody can take your call right now."
            + " Please leave a message after the tone, and press the hash key when you are done.";
    private static final String NOT_OUR_LINE = "Sorry, this number is not in service. Goodbye.";

    private CallScript() {}

    /** Rings every app in the plan; without any, goes to voicemail at once. */
    static Response answer(RingPlan plan, CallbackUrls urls) {
        if (!plan.isForOurLine()) {
            return notInService();
        }
        return plan.ringsSomebody() ? ring(plan, urls) : voicemail(urls);
    }

    static Response voicemail(CallbackUrls urls) {
        return Response.of(
                new Speak(GREETING),
                new Record(urls.voicemail(), urls.voicemailReady(), LONGEST_VOICEMAIL_SECONDS, "#"));
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

    private static Response ring(RingPlan plan, CallbackUrls urls) {
        List<Callee> callees = plan.rung().stream().map(CallScript::callee).toList();
        return Response.of(new Dial(urls.dialResult(), urls.dialEvent(), RING_SECONDS, plan.callerId(), callees));
    }

    private static Callee callee(App app) {
        return app.sipEndpoint() != null ? new User(app.sipEndpoint()) : new Number(app.phoneNumber());
    }
}
