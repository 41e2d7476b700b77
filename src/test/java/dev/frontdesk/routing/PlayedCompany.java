package dev.frontdesk.routing;

import dev.frontdesk.carrier.expect.Office;
import dev.frontdesk.carrier.expect.Office.CalledLine;
import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Block;
import dev.frontdesk.directory.Hours;
import dev.frontdesk.directory.Hours.Weekly;
import dev.frontdesk.directory.Line;
import dev.frontdesk.directory.Ringing;
import dev.frontdesk.directory.Ringing.Stage;
import dev.frontdesk.directory.Snapshot;
import dev.frontdesk.directory.Snapshot.Rule;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * The company of Jane, Peter and Luke: lines that ring everyone at once, and lines that ring in stages, one of them within
 * hours.
 */
public final class PlayedCompany {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final List<Line> LINES = List.of(
            line(1, "Main Office", "mainoffice160408161312"),
            line(2, "Sales", "sales160408161440"),
            line(3, "Support", "support160408161527"),
            line(4, "Orders", "orders160408161610"),
            line(5, "Repairs", "repairs160408161655"),
            line(6, "Accounts", "accounts160408161740"));

    private static final List<App> APPS = List.of(
            app(1, "Jane", 1, "mobile", "janemobile160408155401"),
            app(1, "Jane", 2, "desktop", "jane160408155457"),
            app(2, "Peter", 3, "mobile", "peter160408160012"),
            app(3, "Luke", 4, "mobile", "lukemobile160409111917"),
            app(3, "Luke", 5, "desktop", "luke160409112049"),
            app(3, "Luke", 6, "home", "lukehome160409112133"));

    private static final Stage EVERYONE_BY_KEY = new Stage(null, 20, true);

    private static final List<Rule> RULES = List.of(
            rule(4, null, new Stage(List.of(1L, 2L), 10, false), EVERYONE_BY_KEY),
            rule(
                    5,
                    null,
                    new Stage(List.of(2L), 5, false),
                    new Stage(List.of(3L), 15, true),
                    new Stage(null, 20, false)),
            rule(6, 1L, new Stage(List.of(1L), 12, false), EVERYONE_BY_KEY));

    public static final Snapshot DIRECTORY = new Snapshot(
            1,
            LINES,
            APPS,
            null,
            null,
            RULES,
            List.of(new Hours(
                    1,
                    "Office hours",
                    PARIS.getId(),
                    List.of(new Weekly(Hours.DAYS.subList(0, 5), "09:00", "18:00")),
                    null)),
            List.of(
                    new Block(1, "+49151*", "49151*", Block.Action.REJECT, null),
                    new Block(2, "+447700900123", "447700900123", Block.Action.BUSY, null),
                    new Block(
                            3,
                            sip("pest160408170000"),
                            "pest160408170000@phone.plivo.com",
                            Block.Action.VOICEMAIL,
                            null)));

    /** The lines that ring everyone at once. */
    public static final Office PLAIN = Office.of(
            LINES.subList(0, 3).stream().map(Line::sipEndpoint).toList(),
            APPS.stream().map(App::sipEndpoint).toList());

    /** All lines and all callers, blocked ones included. */
    public static final Office WHOLE = new Office(
            Stream.concat(PLAIN.lines().stream(), RULES.stream().map(PlayedCompany::called))
                    .toList(),
            PLAIN.apps(),
            List.of("4915112345678", "447700900123", sip("pest160408170000")));

    private PlayedCompany() {}

    private static CalledLine called(Rule rule) {
        List<List<String>> stages = rule.ringing().stages().stream()
                .map(stage -> APPS.stream()
                        .filter(app -> stage.isFor(app.userId()))
                        .map(App::sipEndpoint)
                        .toList())
                .toList();
        boolean always = rule.ringing().hours() == null;
        String address = LINES.get((int) rule.line() - 1).sipEndpoint();
        return new CalledLine(address, stages, at -> always || isWorkingTime(at.atZone(PARIS)));
    }

    private static boolean isWorkingTime(ZonedDateTime time) {
        return time.getDayOfWeek().getValue() <= 5 && time.getHour() >= 9 && time.getHour() < 18;
    }

    private static Rule rule(long line, Long hours, Stage... stages) {
        return new Rule(line, new Ringing(hours, List.of(stages), null, null, null, true, true, null, true));
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
