package dev.frontdesk.plivo.account;

import dev.frontdesk.plivo.account.ActualState.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds a plan, and holds what it is built from. */
final class PlanBuilder {

    private final DesiredState wanted;
    private final ActualState there;
    private final List<Step> steps = new ArrayList<>();
    private final List<Blocker> inTheWay = new ArrayList<>();
    private final List<Note> hints = new ArrayList<>();

    PlanBuilder(DesiredState desiredState, ActualState there) {
        this.wanted = desiredState;
        this.there = there;
    }

    DesiredState wanted() {
        return wanted;
    }

    ActualState there() {
        return there;
    }

    Plan plan() {
        return new Plan(steps, inTheWay, hints);
    }

    void toDo(Step step) {
        steps.add(step);
    }

    void inTheWay(String what, String name, String reason, String toDo) {
        inTheWay.add(new Blocker(what, name, reason, toDo));
    }

    void hint(String what, String name, String reason) {
        hints.add(new Note(what, name, reason));
    }

    /** Empty until it is created. */
    Optional<Application> ourApplication() {
        return there.application(wanted.mark().application());
    }

    boolean isOurApplication(String id) {
        return ourApplication().filter(ours -> ours.id().equals(id)).isPresent();
    }

    /** Names an application for people; null means none. */
    String applicationNamed(String id) {
        if (id == null) {
            return "no application";
        }
        return there.applications().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> "the application " + one.name())
                .orElse("another application");
    }

    /** What a person can do about something that Frontdesk did not create. */
    String attachOrLeave() {
        return "Attach it to the application " + wanted.mark().application()
                + " in Plivo's console, or remove it from the directory.";
    }
}
