package dev.frontdesk.call;

import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Line;
import dev.frontdesk.routing.LeftOut;
import dev.frontdesk.routing.RingPlan;
import dev.frontdesk.routing.StagePlan;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import java.util.Optional;

/**
 * What depended on the moment at which an event came in, kept with it, so that a later change of the directory does not
 * rewrite history. It is no part of the event's identity: of two equal events the stored decision stays.
 *
 * @param line the line that was called; null where we have no such line or the event names none
 * @param rung the apps that were rung, in the order of the document; empty where nobody was
 * @param leftOut the apps that were not rung and why
 * @param app the app that a leg's event is about; null where it matched none
 * @param course what else was decided; null where nothing of it differs from {@link Course#ORDINARY}
 */
public record Decision(Line line, List<App> rung, List<LeftOut> leftOut, App app, Course course) {

    public static final Decision NONE = new Decision(null, List.of(), List.of(), null, null);

    /**
     * How a call goes on.
     *
     * @param stage the stage in which the apps ring
     * @param confirm a colleague must press a key to take the call
     * @param closed the line is outside of its hours
     * @param welcomed the caller hears something before it rings, for which the carrier answers the call
     * @param then what follows once nobody has answered
     * @param blocked the pattern of the list that the caller is on; null if on none
     */
    public record Course(
            int stage, boolean confirm, boolean closed, boolean welcomed, RingPlan.Then then, String blocked) {

        public static final Course ORDINARY = new Course(1, false, false, false, RingPlan.Then.VOICEMAIL, null);
    }

    private static final Jsonb JSON = JsonbBuilder.create();
    // While the directory does not change, all calls of a line share one decision.
    private static final Memoized<Decision, String> TEXTS = new Memoized<>(JSON::toJson);
    private static final Memoized<String, Decision> DECISIONS =
            new Memoized<>(text -> JSON.fromJson(text, Decision.class));

    public Decision {
        rung = rung == null ? List.of() : List.copyOf(rung);
        leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
    }

    /** When the call came in. */
    public static Decision of(RingPlan plan) {
        return of(plan, 0);
    }

    /** When this stage was over, or the call came in (0). */
    public static Decision of(RingPlan plan, int stage) {
        Optional<StagePlan> next = plan.next(stage);
        var course = new Course(
                next.map(StagePlan::number).orElse(1),
                next.map(StagePlan::confirm).orElse(false),
                plan.isClosed(),
                plan.ringing().welcome() != null && stage == 0 && next.isPresent(),
                plan.then(),
                plan.isBlocked() ? plan.blocked().pattern() : null);
        return new Decision(
                plan.line(), next.map(StagePlan::rung).orElse(List.of()), plan.leftOut(stage), null, shortened(course));
    }

    public static Decision of(Line line) {
        return line == null ? NONE : new Decision(line, List.of(), List.of(), null, null);
    }

    public static Decision of(App app) {
        return of(app, false);
    }

    /** @param confirm the app was asked for a key */
    public static Decision of(App app, boolean confirm) {
        Course course = confirm ? new Course(1, true, false, false, RingPlan.Then.VOICEMAIL, null) : null;
        return app == null ? NONE : new Decision(null, List.of(), List.of(), app, course);
    }

    private static Course shortened(Course course) {
        return course.equals(Course.ORDINARY) ? null : course;
    }

    /** What else was decided. */
    public Course way() {
        return course == null ? Course.ORDINARY : course;
    }

    /** The same, for a caller who was on the list by this pattern. */
    public Decision withBlocked(String pattern) {
        Course way = way();
        var other = new Course(way.stage, way.confirm, way.closed, way.welcomed, way.then, pattern);
        return new Decision(line, rung, leftOut, app, other);
    }

    /** As stored; null where nothing was decided. */
    public String text() {
        return equals(NONE) ? null : TEXTS.of(this);
    }

    static Decision parse(String text) {
        return text == null ? NONE : DECISIONS.of(text);
    }
}
