package dev.frontdesk.operations;

import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Hours;
import dev.frontdesk.directory.Line;
import dev.frontdesk.directory.Ringing.Stage;
import dev.frontdesk.directory.Snapshot;
import dev.frontdesk.routing.RoutingTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Checks hours and stages: schedules that never open, telephones whose mailbox takes calls, users who never ring. */
@ApplicationScoped
class RingingCheck implements Check {

    private static final String SCHEDULES = "schedules";
    private static final String TELEPHONES = "telephones";
    private static final String USERS = "users";

    @Inject
    private RoutingTable routing;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return SCHEDULES;
    }

    @Override
    public List<Finding> look() {
        Snapshot known = routing.known();
        return List.of(
                schedules(known, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)),
                telephones(known),
                users(known));
    }

    static Finding schedules(Snapshot directory, LocalDate today) {
        String shut = directory.schedules().stream()
                .filter(hours -> !opens(hours, today))
                .map(hours -> "schedule " + hours.id())
                .collect(Collectors.joining(", "));
        return shut.isEmpty()
                ? Finding.ok(SCHEDULES, "Every schedule opens at some time.")
                : Finding.warning(
                        SCHEDULES,
                        "Never open again: " + shut + ".",
                        "Give it weekly hours by PUT /api/schedules/{id}, or take it from its lines and users.");
    }

    private static boolean opens(Hours hours, LocalDate today) {
        // The day before, since it may still be yesterday there, and hours reach over midnight.
        String since = today.minusDays(1).toString();
        return !hours.weekly().isEmpty()
                || hours.exceptions().stream().anyMatch(day -> !day.closed() && since.compareTo(day.date()) <= 0);
    }

    static Finding telephones(Snapshot directory) {
        List<App> telephones = directory.apps().stream()
                .filter(app ->
                        app.phoneNumber() != null && !directory.switchedOff().contains(app.id()))
                .toList();
        String lines = directory.lines().stream()
                .filter(line -> line.phoneNumber() != null)
                .flatMap(line -> unconfirmed(directory, line, telephones))
                .collect(Collectors.joining(", "));
        return lines.isEmpty()
                ? Finding.ok(TELEPHONES, "No telephone rings without being asked for a key.")
                : Finding.warning(
                        TELEPHONES,
                        "Telephones ring without being asked for a key in: " + lines + ".",
                        "Set \"confirm\": true for the stage, or a telephone's mailbox can take the call.");
    }

    private static Stream<String> unconfirmed(Snapshot directory, Line line, List<App> telephones) {
        List<Stage> stages = directory.ringing(line.id()).stages();
        return IntStream.range(0, stages.size())
                .filter(i -> !stages.get(i).confirm())
                .filter(i -> telephones.stream().anyMatch(app -> stages.get(i).isFor(app.userId())))
                .mapToObj(i -> "stage " + (i + 1) + " of line " + line.id());
    }

    static Finding users(Snapshot directory) {
        Predicate<Long> rings = user -> directory.lines().stream()
                .flatMap(line -> directory.ringing(line.id()).stages().stream())
                .anyMatch(stage -> stage.isFor(user));
        String silent = directory.apps().stream()
                .map(App::userId)
                .distinct()
                .filter(user -> !directory.lines().isEmpty() && !rings.test(user))
                .map(user -> "user " + user)
                .collect(Collectors.joining(", "));
        return silent.isEmpty()
                ? Finding.ok(USERS, "Every user with an app is in a stage of some line.")
                : Finding.warning(
                        USERS,
                        "In no stage of any line: " + silent + ".",
                        "Name them in a stage by PUT /api/company-numbers/{id}, or they never ring.");
    }
}
