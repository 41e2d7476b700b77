package dev.frontdesk.plivo;

import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.PlayedCall;
import dev.frontdesk.carrier.Scenario;
import dev.frontdesk.carrier.expect.Office;
import dev.frontdesk.carrier.expect.RecordedCall;
import dev.frontdesk.carrier.expect.Repertoire;
import dev.frontdesk.carrier.webhook.Account;
import dev.frontdesk.carrier.webhook.Delivery;
import dev.frontdesk.directory.Snapshot;
import dev.frontdesk.routing.PlayedCompany;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Several hundred calls to the lines of {@link PlayedCompany}, played once when first asked for. */
final class PlayedCalls {

    static final URI PUBLIC_URL = URI.create("https://frontdesk.example.com");
    static final Snapshot DIRECTORY = PlayedCompany.DIRECTORY;
    static final Reception RECEPTION = new Reception(DIRECTORY, PUBLIC_URL);

    private static final int NUMBER = 400;
    private static final long SEED = 20160408;

    private PlayedCalls() {}

    /** Calls to lines that ring everyone at once. */
    static List<RecordedCall> all() {
        return Shared.ALL;
    }

    /** These, and as many of all callers to all lines: in stages, with keys, within hours. */
    static List<RecordedCall> ofEveryKind() {
        return Shared.OF_EVERY_KIND;
    }

    /** One more, for an account in India. */
    static RecordedCall play(Scenario script, Delivery delivery) {
        ZoneId zone = ZoneId.of("Asia/Kolkata");
        try (PlainDesk desk = new PlainDesk(RECEPTION)) {
            PlayedCall played = new Carrier(desk.base(), account(zone)).play(script, delivery);
            return new RecordedCall(script, zone, played, PlayedCompany.WHOLE);
        }
    }

    private static List<RecordedCall> playAll(Office office) {
        List<Account> accounts = Stream.of("Asia/Kolkata", "Europe/London", "America/New_York", "Pacific/Chatham")
                .map(zone -> account(ZoneId.of(zone)))
                .toList();
        try (PlainDesk desk = new PlainDesk(RECEPTION)) {
            return Repertoire.play(NUMBER, SEED, desk.base(), accounts, office);
        }
    }

    private static Account account(ZoneId zone) {
        return Account.of(PUBLIC_URL, "any-auth-token", zone);
    }

    /** Played when they are first asked for. */
    private static final class Shared {
        private static final List<RecordedCall> ALL = playAll(PlayedCompany.PLAIN);
        private static final List<RecordedCall> OF_EVERY_KIND = Stream.concat(
                        ALL.stream(), playAll(PlayedCompany.WHOLE).stream())
                .toList();
    }
}
