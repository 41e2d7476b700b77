package dev.frontdesk.plivo.account;

import dev.frontdesk.plivo.account.ActualState.Application;
import dev.frontdesk.plivo.account.ActualState.Rented;
import dev.frontdesk.plivo.account.ActualState.SipUser;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.validation.constraints.NotNull;

/** One change at Plivo, and what belongs to it in the directory. Only objects of our own are ever changed. */
sealed interface Step {

    /** For people. */
    Words words();

    /** Carries it out. */
    void carryOut(AccountChanges accountChanges);

    /**
     * A step as people read it.
     *
     * @param action {@code create}, {@code change} or {@code bind}
     * @param what {@code application}, {@code endpoint} or {@code number}
     * @param name which one
     */
    @JsonbPropertyOrder({"action", "what", "name", "reason"})
    record Words(
            @NotNull String action,
            @NotNull String what,
            @NotNull String name,
            @NotNull String reason) {

        @Override
        public String toString() {
            return action + " " + what + " " + name;
        }
    }

    /** Creates the application that all calls go through. */
    record CreateApplication(String name, Addresses addresses) implements Step {

        @Override
        public Words words() {
            String reason = "Plivo has no application yet that sends its webhooks to " + addresses.answer() + ".";
            return new Words("create", "application", name, reason);
        }

        @Override
        public void carryOut(AccountChanges accountChanges) {
            accountChanges.createApplication(name, addresses);
        }
    }

    /** Sets its addresses to those of this Frontdesk again. */
    record ChangeApplication(Application application, Addresses addresses, String difference) implements Step {

        @Override
        public Words words() {
            return new Words("change", "application", application.name(), "At Plivo " + difference + ".");
        }

        @Override
        public void carryOut(AccountChanges accountChanges) {
            accountChanges.changeApplication(application, addresses);
        }
    }

    /** Creates an endpoint for a line or an app; its address then replaces the wished one in the directory. */
    record CreateEndpoint(EndpointOwner place, String wish, String alias) implements Step {

        @Override
        public Words words() {
            String reason = "This account has no endpoint " + place.sipEndpoint() + ", which " + place.called()
                    + " has in the directory. Plivo creates one with a similar name, and"
                    + " the directory takes its address.";
            return new Words("create", "endpoint", wish, reason);
        }

        @Override
        public void carryOut(AccountChanges accountChanges) {
            accountChanges.createEndpoint(place, wish, alias);
        }
    }

    /**
     * Adopts an endpoint that was created for this line or app before: it gets a new password, and the directory its
     * address.
     */
    record AdoptEndpoint(EndpointOwner place, SipUser user) implements Step {

        @Override
        public Words words() {
            String reason = "This endpoint was created for " + place.called() + " before, while the directory has "
                    + place.sipEndpoint() + ". The directory takes its address, and it gets a new password.";
            return new Words("change", "endpoint", user.username(), reason);
        }

        @Override
        public void carryOut(AccountChanges accountChanges) {
            accountChanges.adopt(place, user);
        }
    }

    /** Sets a new password because somebody requested it. */
    record NewPassword(EndpointOwner place, SipUser user) implements Step {

        @Override
        public Words words() {
            String reason = "A new password was requested for " + place.called() + ".";
            return new Words("change", "endpoint", user.username(), reason);
        }

        @Override
        public void carryOut(AccountChanges accountChanges) {
            accountChanges.renewPassword(place, user);
        }
    }

    /** Attaches an endpoint of ours to our application. */
    record BindEndpoint(EndpointOwner place, SipUser user) implements Step {

        @Override
        public Words words() {
            String reason = "This endpoint was created for " + place.called()
                    + " and is not attached to the application any more.";
            return new Words("bind", "endpoint", user.username(), reason);
        }

        @Override
        public void carryOut(AccountChanges accountChanges) {
            accountChanges.bind(user);
        }
    }

    /** Attaches a line's number to our application. */
    record BindNumber(EndpointOwner line, Rented number) implements Step {

        @Override
        public Words words() {
            String reason = "This number belongs to " + line.called() + " and is attached to no application.";
            return new Words("bind", "number", number.number(), reason);
        }

        @Override
        public void carryOut(AccountChanges accountChanges) {
            accountChanges.bind(number);
        }
    }
}
