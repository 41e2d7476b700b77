package dev.frontdesk.plivo.account;

import dev.frontdesk.plivo.account.AtPlivo.Application;
import dev.frontdesk.plivo.account.AtPlivo.Rented;
import dev.frontdesk.plivo.account.AtPlivo.SipUser;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/** Carries out steps, and tracks the state of the account and the passwords to show. */
final class Work {

    private static final Logger LOG = Logger.getLogger(Work.class.getName());

    private final PlivoAccount account;
    private final AddressBook book;
    private final Mark mark;
    private final List<Shown> passwords = new ArrayList<>();
    private AtPlivo there;

    Work(PlivoAccount account, AddressBook book, Mark mark) {
        this.account = account;
        this.book = book;
        this.mark = mark;
        this.there = account.read();
    }

    AtPlivo there() {
        return there;
    }

    List<Shown> passwords() {
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
    void createEndpoint(Place place, String wish, String alias) {
        String password = Password.random();
        SipUser user = account.createUser(wish, password, alias, applicationId());
        sayIfUnexpected(user, wish, alias);
        there = there.with(user);
        handOver(place, user, password);
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
    void adopt(Place place, SipUser user) {
        String password = Password.random();
        account.setPassword(user, password);
        handOver(place, user, password);
    }

    void renewPassword(Place place, SipUser user) {
        String password = Password.random();
        account.setPassword(user, password);
        passwords.add(new Shown(place, user, password));
    }

    void bind(SipUser user) {
        there = there.with(account.bind(user, applicationId()));
    }

    void bind(Rented number) {
        there = there.with(account.bind(number, applicationId()));
    }

    /** Shows the password only once the directory has the address that it belongs to. */
    private void handOver(Place place, SipUser user, String password) {
        book.move(place, user.sipEndpoint());
        passwords.add(new Shown(place.movedTo(user.sipEndpoint()), user, password));
    }

    private String applicationId() {
        return there.application(mark.application()).orElseThrow().id();
    }
}
