package dev.frontdesk.plivo.account;

import dev.frontdesk.plivo.account.ActualState.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds a {@link Plan}: the application first, then what is attached to it. */
final class PlanBuilder {

    private final DesiredState wanted;
    private final ActualState there;
    private final List<Step> steps = new ArrayList<>();
    private final List<Plan.Blocker> inTheWay = new ArrayList<>();
    private final List<Plan.Note> hints = new ArrayList<>();

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

    Plan build() {
        wanted.addresses().ifPresentOrElse(this::planAll, this::requirePublicUrl);
        return new Plan(steps, inTheWay, hints);
    }

    private void requirePublicUrl() {
        inTheWay(
                "setting",
                "PUBLIC_URL",
                "PUBLIC_URL is not set, so it is not known where Plivo should send its webhooks.",
                "Set it to the address at which Plivo reaches Frontdesk, such as https://frontdesk.example.com.");
    }

    private void planAll(Addresses addresses) {
        ourApplication().ifPresentOrElse(application -> keep(application, addresses), () -> create(addresses));
        new EndpointPlanning(this).plan();
        new NumberPlanning(this).plan();
    }

    private void create(Addresses addresses) {
        toDo(new Step.CreateApplication(wanted.mark().application(), addresses));
    }

    private void keep(Application application, Addresses addresses) {
        application
                .addresses()
                .differenceFrom(addresses)
                .ifPresent(difference -> toDo(new Step.ChangeApplication(application, addresses, difference)));
        if (!application.enabled()) {
            inTheWay(
                    "application",
                    application.name(),
                    "This application is disabled.",
                    "Enable it in Plivo's console.");
        }
    }

    void toDo(Step step) {
        steps.add(step);
    }

    void inTheWay(String what, String name, String reason, String toDo) {
        inTheWay.add(new Plan.Blocker(what, name, reason, toDo));
    }

    void hint(String what, String name, String reason) {
        hints.add(new Plan.Note(what, name, reason));
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
