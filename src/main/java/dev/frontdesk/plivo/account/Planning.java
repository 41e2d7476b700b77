package dev.frontdesk.plivo.account;

import dev.frontdesk.plivo.account.ActualState.Application;

/** Computes a {@link Plan}: the application first, then what is attached to it. */
final class Planning {

    private final PlanBuilder draft;

    Planning(DesiredState desiredState, ActualState there) {
        this.draft = new PlanBuilder(desiredState, there);
    }

    Plan plan() {
        draft.wanted().addresses().ifPresentOrElse(this::planAll, this::sayThatPublicUrlIsMissing);
        return draft.plan();
    }

    private void sayThatPublicUrlIsMissing() {
        draft.inTheWay(
                "setting",
                "PUBLIC_URL",
                "PUBLIC_URL is not set, so it is not known where Plivo should send its webhooks.",
                "Set it to the address at which Plivo reaches Frontdesk, such as https://frontdesk.example.com.");
    }

    private void planAll(Addresses addresses) {
        draft.ourApplication().ifPresentOrElse(application -> keep(application, addresses), () -> create(addresses));
        new EndpointPlanning(draft).plan();
        new NumberPlanning(draft).plan();
    }

    private void create(Addresses addresses) {
        draft.toDo(new Step.CreateApplication(draft.wanted().mark().application(), addresses));
    }

    private void keep(Application application, Addresses addresses) {
        application
                .addresses()
                .differenceFrom(addresses)
                .ifPresent(difference -> draft.toDo(new Step.ChangeApplication(application, addresses, difference)));
        if (!application.enabled()) {
            draft.inTheWay(
                    "application",
                    application.name(),
                    "This application is disabled.",
                    "Enable it in Plivo's console.");
        }
    }
}
