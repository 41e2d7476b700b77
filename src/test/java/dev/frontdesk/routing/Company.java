package dev.frontdesk.routing;

import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Block;
import dev.frontdesk.directory.Hours;
import dev.frontdesk.directory.Line;
import dev.frontdesk.directory.Person;
import dev.frontdesk.directory.Ringing;
import dev.frontdesk.directory.Ringing.Stage;
import dev.frontdesk.directory.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A company by chance: the same seed makes the same one. */
final class Company {

    static final Line SALES = new Line(1, "Sales", "sip:sales@phone.plivo.com", "+442071838750");
    static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    private final Random random;
    private final int users;
    private final int schedules;

    Company(long seed, int users, int schedules) {
        this.random = new Random(seed);
        this.users = users;
        this.schedules = schedules;
    }

    Snapshot directory(int mostApps, int blocked) {
        List<Person> people = new ArrayList<>();
        List<App> apps = new ArrayList<>();
        List<Long> switchedOff = new ArrayList<>();
        for (long user = 1; user <= users; user++) {
            people.add(new Person(user, "User " + user, presence()));
            for (int n = random.nextInt(mostApps + 1); n > 0; n--) {
                apps.add(app(user, apps.size() + 1L));
                if (oneOf(8)) {
                    switchedOff.add((long) apps.size());
                }
            }
        }
        List<Snapshot.Rule> rules = List.of(new Snapshot.Rule(SALES.id(), ringing()));
        return new Snapshot(1, List.of(SALES), apps, people, switchedOff, rules, schedules(), blocked(blocked));
    }

    private Person.Presence presence() {
        boolean available = !oneOf(5);
        Instant until = available || random.nextBoolean() ? null : NOON.plusSeconds(random.nextInt(7200) - 3600L);
        return new Person.Presence(null, available, until, hours(), false, true);
    }

    private App app(long user, long id) {
        return oneOf(4)
                ? new App(user, "User " + user, id, "mobile", null, "+4915" + (10_000_000 + id))
                : new App(user, "User " + user, id, "desk", "sip:app" + id + "@phone.plivo.com", null);
    }

    private Ringing ringing() {
        List<Stage> stages = new ArrayList<>();
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            stages.add(new Stage(oneOf(4) ? null : someUsers(), 5 + random.nextInt(30), random.nextBoolean()));
        }
        return new Ringing(hours(), stages, null, null, null, true, random.nextBoolean(), null, true);
    }

    private List<Long> someUsers() {
        return random.longs(1 + random.nextInt(users), 1, users + 1L)
                .distinct()
                .boxed()
                .toList();
    }

    /** Null for half of them. */
    private Long hours() {
        return schedules == 0 || random.nextBoolean() ? null : 1L + random.nextInt(schedules);
    }

    private List<Hours> schedules() {
        List<Hours> all = new ArrayList<>();
        for (long id = 1; id <= schedules; id++) {
            all.add(new Hours(
                    id,
                    "Schedule " + id,
                    any("Europe/Paris", "America/New_York", "Asia/Kolkata", "UTC"),
                    List.of(weekly(), weekly()),
                    exceptions()));
        }
        return all;
    }

    private Hours.Weekly weekly() {
        List<String> days =
                Hours.DAYS.stream().filter(day -> random.nextBoolean()).toList();
        return new Hours.Weekly(days.isEmpty() ? Hours.DAYS : days, time(), time());
    }

    private List<Hours.ExceptionalDay> exceptions() {
        return oneOf(3)
                ? List.of(
                        new Hours.ExceptionalDay("2026-12-01", oneOf(2), time(), time(), null),
                        new Hours.ExceptionalDay("2026-11-30", false, time(), time(), null))
                : List.of();
    }

    private String time() {
        return "%02d:%02d".formatted(random.nextInt(24), 15 * random.nextInt(4));
    }

    private List<Block> blocked(int number) {
        List<Block> all = new ArrayList<>();
        for (long id = 1; id <= number; id++) {
            String digits = "49" + (151_000_000L + random.nextInt(100_000_000));
            String key = oneOf(3) ? digits.substring(0, 3 + random.nextInt(5)) + "*" : digits;
            all.add(new Block(id, "+" + key, key, Block.Action.values()[random.nextInt(3)], null));
        }
        return all;
    }

    private boolean oneOf(int number) {
        return random.nextInt(number) == 0;
    }

    private String any(String... words) {
        return words[random.nextInt(words.length)];
    }
}
