package dev.frontdesk.plivo.account;

import dev.frontdesk.plivo.account.AtPlivo.Application;
import dev.frontdesk.plivo.account.AtPlivo.Rented;
import dev.frontdesk.plivo.account.AtPlivo.SipUser;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/** Carries out steps, and keeps what is at Plivo by now and which passwords there are to show. */
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
                .ifPresent(difference -> LOG.warning(
                        "Plivo keeps an application otherwise than it was given, so that plans will never be"
                                + " empty: "
                                + difference));
    }

    /** The alias says whom it is for: should the answer be lost, the next plan finds it by that. */
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
                    + " another name than the wished one with twelve digits. It is taken as it is.");
        }
        if (!alias.equals(user.alias())) {
            LOG.warning("Plivo does not keep the alias " + alias
                    + " as it was given: after a lost answer this endpoint would not be found again.");
        }
    }

    /** The password that it was made with is lost. */
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

    /** A password is worth showing once the directory has the address that it belongs to. */
    private void handOver(Place place, SipUser user, String password) {
        book.move(place, user.sipEndpoint());
        passwords.add(new Shown(place.movedTo(user.sipEndpoint()), user, password));
    }

    private String applicationId() {
        return there.application(mark.application()).orElseThrow().id();
    }
}
