package dev.frontdesk.plivo.account;

import dev.frontdesk.plivo.account.ActualState.Application;
import dev.frontdesk.plivo.account.ActualState.Rented;
import dev.frontdesk.plivo.account.ActualState.SipUser;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/** Carries out steps, and tracks the state of the account and the passwords to show. */
final class AccountChanges {

    private static final Logger LOG = Logger.getLogger(AccountChanges.class.getName());

    private final PlivoAccount account;
    private final AddressBook book;
    private final OwnershipTag mark;
    private final List<ApplyResult.NewPassword> passwords = new ArrayList<>();
    private ActualState there;

    AccountChanges(PlivoAccount account, AddressBook book, OwnershipTag ownershipTag) {
        this.account = account;
        this.book = book;
        this.mark = ownershipTag;
        this.there = account.read();
    }

    ActualState there() {
        return there;
    }

    List<ApplyResult.NewPassword> passwords() {
        return List.copyOf(passwords);
    }

    void createApplication(String name, Addresses addresses) {
        know(account.createApplication(name, addresses));
    }

    void changeApplication(Application application, Addresses addresses) {
        know(account.changeApplication(application, addresses));
    }

    private void know(Application application) {
        there = there.with(application);
        account.application(application.name())
                .flatMap(kept -> kept.addresses().differenceFrom(application.addresses()))
                .ifPresent(difference ->
                        LOG.warning("Plivo stored an application differently from what was sent, so plans will never be"
                                + " empty: "
                                + difference));
    }

    /** The alias says for whom: if the answer is lost, the next plan finds the endpoint by it. */
    void createEndpoint(EndpointOwner endpointOwner, String wish, String alias) {
        String password = Password.random();
        SipUser user = account.createUser(wish, password, alias, applicationId());
        sayIfUnexpected(user, wish, alias);
        there = there.with(user);
        handOver(endpointOwner, user, password);
    }

    private static void sayIfUnexpected(SipUser user, String wish, String alias) {
        if (!user.username().matches(Pattern.quote(wish) + "\\d{12}")) {
            LOG.info("Plivo gave " + alias
                    + " a name that is not the requested one and twelve digits. The directory takes it as it is.");
        }
        if (!alias.equals(user.alias())) {
            LOG.warning("Plivo did not keep the alias " + alias
                    + ": after a lost answer this endpoint would not be found again.");
        }
    }

    /** Sets a new password, because the one it was created with is lost. */
    void adopt(EndpointOwner endpointOwner, SipUser user) {
        String password = Password.random();
        account.setPassword(user, password);
        handOver(endpointOwner, user, password);
    }

    void renewPassword(EndpointOwner endpointOwner, SipUser user) {
        String password = Password.random();
        account.setPassword(user, password);
        passwords.add(new ApplyResult.NewPassword(endpointOwner, user, password));
    }

    void bind(SipUser user) {
        there = there.with(account.bind(user, applicationId()));
    }

    void bind(Rented number) {
        there = there.with(account.bind(number, applicationId()));
    }

    /** Shows the password only once the directory has the address that it belongs to. */
    private void handOver(EndpointOwner endpointOwner, SipUser user, String password) {
        book.move(endpointOwner, user.sipEndpoint());
        passwords.add(new ApplyResult.NewPassword(endpointOwner.movedTo(user.sipEndpoint()), user, password));
    }

    private String applicationId() {
        return there.application(mark.application()).orElseThrow().id();
    }
}
