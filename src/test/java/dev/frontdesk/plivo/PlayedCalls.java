package dev.frontdesk.plivo;

import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.Scenario;
import dev.frontdesk.carrier.expect.RecordedCall;
import dev.frontdesk.carrier.expect.Repertoire;
import dev.frontdesk.carrier.webhook.Account;
import dev.frontdesk.carrier.webhook.Delivery;
import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Line;
import dev.frontdesk.directory.Snapshot;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Several hundred calls to the lines of Jane, Peter and Luke, played once when first asked for. */
final class PlayedCalls {

    static final URI PUBLIC_URL = URI.create("https://frontdesk.example.com");
    static final Snapshot DIRECTORY = Snapshot.of(
            1,
            List.of(
                    line(1, "Main Office", "mainoffice160408161312"),
                    line(2, "Sales", "sales160408161440"),
                    line(3, "Support", "support160408161527")),
            List.of(
                    app(1, "Jane", 1, "mobile", "janemobile160408155401"),
                    app(1, "Jane", 2, "desktop", "jane160408155457"),
                    app(2, "Peter", 3, "mobile", "peter160408160012"),
                    app(3, "Luke", 4, "mobile", "lukemobile160409111917"),
                    app(3, "Luke", 5, "desktop", "luke160409112049"),
                    app(3, "Luke", 6, "home", "lukehome160409112133")));
    static final Reception RECEPTION = new Reception(DIRECTORY, PUBLIC_URL);

    private static final int NUMBER = 400;
    private static final long SEED = 20160408;

    private PlayedCalls() {}

    static List<RecordedCall> all() {
        return Shared.ALL;
    }

    /** One more, for an account in India. */
    static RecordedCall play(Scenario script, Delivery delivery) {
        ZoneId zone = ZoneId.of("Asia/Kolkata");
        try (PlainDesk desk = new PlainDesk(RECEPTION)) {
            return new RecordedCall(script, zone, new Carrier(desk.base(), account(zone)).play(script, delivery));
        }
    }

    private static List<RecordedCall> playAll() {
        List<Account> accounts = Stream.of("Asia/Kolkata", "Europe/London", "America/New_York", "Pacific/Chatham")
                .map(zone -> account(ZoneId.of(zone)))
                .toList();
        List<String> lines = DIRECTORY.lines().stream().map(Line::sipEndpoint).toList();
        List<String> apps = DIRECTORY.apps().stream().map(App::sipEndpoint).toList();
        try (PlainDesk desk = new PlainDesk(RECEPTION)) {
            return Repertoire.play(NUMBER, SEED, desk.base(), accounts, lines, apps);
        }
    }

    private static Account account(ZoneId zone) {
        return Account.of(PUBLIC_URL, "any-auth-token", zone);
    }

    /** Played when they are first asked for. */
    private static final class Shared {
        private static final List<RecordedCall> ALL = playAll();
    }

    private static Line line(long id, String name, String user) {
        return new Line(id, name, sip(user), null);
    }

    private static App app(long userId, String userName, long id, String label, String user) {
        return new App(userId, userName, id, label, sip(user), null);
    }

    private static String sip(String user) {
        return "sip:" + user + "@phone.plivo.com";
    }
}
