package dev.frontdesk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Block;
import dev.frontdesk.directory.Hours;
import dev.frontdesk.directory.Person;
import dev.frontdesk.directory.Ringing;
import dev.frontdesk.directory.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The plan of a company by chance, against the same rules written the slow way. */
class RandomCompanyTest {

    private static final List<String> SALES = List.of("sip:sales@phone.plivo.com");

    @Property(tries = 1000)
    void itRingsAllWhoMayAndNobodyElse(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int users,
            @ForAll @LongRange(max = 4000) long hours) {
        Snapshot directory = new Company(seed, users, 3).directory(3, 20);
        Instant at = Instant.parse("2026-10-20T00:00:00Z")
                .plus(Duration.ofHours(hours).plusMinutes(seed & 63));
        String caller =
                seed % 2 == 0 ? "sip:any@example.com" : "49" + (151_000_000L + Math.floorMod(seed, 100_000_000));

        RingPlan plan = Routing.plan(directory, SALES, caller, at);

        boolean isLetIn = blocking(directory, caller).isEmpty()
                && isOpen(directory, ringing(directory).hours(), at);
        assertThat(plan.isBlocked()).isEqualTo(blocking(directory, caller).isPresent());
        assertThat(plan.stages()).hasSameSizeAs(ringing(directory).stages());
        for (StagePlan stage : plan.stages()) {
            List<App> expected = isLetIn ? ringing(directory, stage.number() - 1, at) : List.of();
            assertThat(stage.rung()).isEqualTo(expected);
            assertThat(stage.leftOut())
                    .allSatisfy(left -> assertThat(left.reason()).endsWith("."));
            assertThat(stage.rung().size() + stage.leftOut().size())
                    .isEqualTo(isLetIn ? members(directory, stage.number() - 1).size() : 0);
        }
    }

    private static Ringing ringing(Snapshot directory) {
        return directory.rules().get(0).ringing();
    }

    private static List<App> members(Snapshot directory, int stage) {
        List<Long> users = ringing(directory).stages().get(stage).users();
        List<App> members = new ArrayList<>();
        for (App app : directory.apps()) {
            if (users == null || users.contains(app.userId())) {
                members.add(app);
            }
        }
        return members;
    }

    private static List<App> ringing(Snapshot directory, int stage, Instant at) {
        return members(directory, stage).stream()
                .filter(app -> !directory.switchedOff().contains(app.id()))
                .filter(app -> mayRing(directory, app.userId(), at))
                .toList();
    }

    private static boolean mayRing(Snapshot directory, long user, Instant at) {
        Person.Presence presence = directory.people().get((int) user - 1).presence();
        Instant until = presence.unavailableUntil();
        boolean isAway = !presence.available() && (until == null || until.isAfter(at));
        return !isAway && isOpen(directory, presence.hours(), at);
    }

    /** Minute by minute would be slower still: each span of yesterday and today is laid on the calendar. */
    private static boolean isOpen(Snapshot directory, Long id, Instant at) {
        if (id == null) {
            return true;
        }
        Hours hours = directory.schedules().get((int) (id - 1));
        ZonedDateTime reading = at.atZone(ZoneId.of(hours.zone()));
        for (LocalDate day :
                List.of(reading.toLocalDate(), reading.toLocalDate().minusDays(1))) {
            for (String[] span : spans(hours, day)) {
                LocalTime from = LocalTime.parse(span[0]);
                LocalTime to = LocalTime.parse(span[1]);
                LocalDate last = to.isAfter(from) ? day : day.plusDays(1);
                boolean hasBegun = !reading.toLocalDateTime().isBefore(day.atTime(from));
                if (hasBegun && reading.toLocalDateTime().isBefore(last.atTime(to))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String[]> spans(Hours hours, LocalDate day) {
        List<String[]> spans = new ArrayList<>();
        for (Hours.ExceptionalDay exception : hours.exceptions()) {
            if (exception.date().equals(day.toString())) {
                return exception.closed()
                        ? List.of()
                        : List.<String[]>of(new String[] {exception.from(), exception.to()});
            }
        }
        String name = day.getDayOfWeek().name().substring(0, 3).toLowerCase(Locale.ROOT);
        for (Hours.Weekly weekly : hours.weekly()) {
            if (weekly.days().contains(name)) {
                spans.add(new String[] {weekly.from(), weekly.to()});
            }
        }
        return spans;
    }

    private static Optional<Block> blocking(Snapshot directory, String caller) {
        return directory.blocked().stream()
                .filter(block -> caller.matches(block.key().replace("*", ".*")))
                .max(Comparator.comparing(block -> block.key().length()));
    }
}
