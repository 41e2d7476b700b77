package dev.frontdesk.call;

import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Line;
import dev.frontdesk.routing.LeftOut;
import dev.frontdesk.routing.RingPlan;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;

/**
 * What depended on the moment at which an event came in, kept with it, so that a later change of the directory does not
 * rewrite history. It is no part of the event's identity: of two equal events the stored decision stays.
 *
 * @param line the line that was called; null where we have no such line or the event names none
 * @param rung the apps that were rung, in the order of the document; empty where nobody was
 * @param leftOut the apps that were not rung and why
 * @param app the app that a leg's event is about; null where it matched none
 */
public record Decision(Line line, List<App> rung, List<LeftOut> leftOut, App app) {

    public static final Decision NONE = new Decision(null, List.of(), List.of(), null);

    private static final Jsonb JSON = JsonbBuilder.create();
    // While the directory does not change, all calls of a line share one decision.
    private static final Memoized<Decision, String> TEXTS = new Memoized<>(JSON::toJson);
    private static final Memoized<String, Decision> DECISIONS =
            new Memoized<>(text -> JSON.fromJson(text, Decision.class));

    public Decision {
        rung = rung == null ? List.of() : List.copyOf(rung);
        leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
    }

    public static Decision of(RingPlan plan) {
        return new Decision(plan.line(), plan.rung(), plan.leftOut(), null);
    }

    public static Decision of(Line line) {
        return line == null ? NONE : new Decision(line, List.of(), List.of(), null);
    }

    public static Decision of(App app) {
        return app == null ? NONE : new Decision(null, List.of(), List.of(), app);
    }

    /** As stored; null where nothing was decided. */
    String text() {
        return equals(NONE) ? null : TEXTS.of(this);
    }

    static Decision parse(String text) {
        return text == null ? NONE : DECISIONS.of(text);
    }
}
