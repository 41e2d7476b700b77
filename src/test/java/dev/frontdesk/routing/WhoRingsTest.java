package dev.frontdesk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Block;
import dev.frontdesk.directory.Block.Action;
import dev.frontdesk.directory.Hours;
import dev.frontdesk.directory.Line;
import dev.frontdesk.directory.Person;
import dev.frontdesk.directory.Person.Presence;
import dev.frontdesk.directory.Ringing;
import dev.frontdesk.directory.Ringing.Stage;
import dev.frontdesk.directory.Snapshot;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours, availability, stages and blocked callers. */
class WhoRingsTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final String ANY_CALLER = "sip:caller@phone.plivo.com";
    private static final Line SALES = new Line(2, "Sales", "sip:sales@phone.plivo.com", null);
    private static final App JANE = new App(1, "Jane", 11, "desktop", "sip:jane@phone.plivo.com", null);
    private static final App PETER = new App(2, "Peter", 12, "desktop", "sip:peter@phone.plivo.com", null);
    private static final Hours NIGHTS =
            new Hours(5, "Nights", "UTC", List.of(new Hours.Weekly(Hours.DAYS, "22:00", "06:00")), List.of());

    @Test
    void oneStageRingsAfterAnother() {
        RingPlan plan =
                plan(stages(new Stage(List.of(1L), 15, false), new Stage(null, 30, true)), List.of(), List.of());

        assertThat(plan.next(0)).contains(new StagePlan(1, 15, false, List.of(JANE), List.of(), null));
        assertThat(plan.next(1)).contains(new StagePlan(2, 30, true, List.of(JANE, PETER), List.of(), null));
        assertThat(plan.next(2)).isEmpty();
        assertThat(plan.then()).isEqualTo(RingPlan.Then.VOICEMAIL);
    }

    @Test
    void aStageInWhichNobodyMayRingIsSkippedAndSaysWhy() {
        Person jane = person(1, "Jane", new Presence(null, false, null, null, false, true));
        RingPlan plan = plan(
                stages(new Stage(List.of(1L), 15, false), new Stage(List.of(2L), 30, false)), List.of(jane), List.of());

        assertThat(plan.rung()).containsExactly(PETER);
        assertThat(plan.next(0)).map(StagePlan::number).contains(2);
        assertThat(plan.leftOut()).containsExactly(new LeftOut(JANE, "Jane is not available."));
    }

    @Test
    void nobodyIsRungBeforeTheyAreBackOrOutsideOfTheirHours() {
        Instant back = NOON.plusSeconds(3600);
        Person jane = person(1, "Jane", new Presence(null, false, back, null, false, true));
        Person peter = person(2, "Peter", new Presence(null, true, null, NIGHTS.id(), false, true));

        assertThat(plan(Ringing.DEFAULT, List.of(jane, peter), List.of()).leftOut())
                .containsExactly(
                        new LeftOut(JANE, "Jane is not available until 2026-12-01T13:00:00Z."),
                        new LeftOut(PETER, "It is outside of the hours of Peter (\"Nights\")."));
        assertThat(planAt(back, Ringing.DEFAULT, List.of(jane, peter), List.of())
                        .rung())
                .containsExactly(JANE);
        assertThat(planAt(NOON.plusSeconds(11 * 3600), Ringing.DEFAULT, List.of(peter), List.of())
                        .rung())
                .containsExactly(JANE, PETER);
    }

    @Test
    void anAppThatIsSwitchedOffDoesNotRing() {
        Snapshot directory =
                new Snapshot(1, List.of(SALES), List.of(JANE, PETER), null, List.of(12L), null, null, null);

        assertThat(Routing.plan(directory, List.of(SALES.sipEndpoint()), ANY_CALLER, NOON)
                        .leftOut())
                .containsExactly(new LeftOut(PETER, "The app is switched off."));
    }

    @Test
    void aClosedLineRingsNobodyUnlessTheCallerWasLetInBefore() {
        Ringing nights = new Ringing(NIGHTS.id(), Ringing.DEFAULT.stages(), null, null, null, true, false, null, true);
        RingPlan plan = plan(nights, List.of(), List.of());

        assertThat(plan.isClosed()).isTrue();
        assertThat(plan.ringsSomebody()).isFalse();
        assertThat(plan.stages())
                .singleElement()
                .satisfies(stage -> assertThat(stage.leftOut()).isEmpty());
        assertThat(plan.then()).isEqualTo(RingPlan.Then.ANNOUNCEMENT);
        assertThat(Routing.onward(
                                directory(nights, List.of(), List.of()), List.of(SALES.sipEndpoint()), ANY_CALLER, NOON)
                        .rung())
                .containsExactly(JANE, PETER);
    }

    @Test
    void whatIsSaidDependsOnWhyNobodyTalks() {
        Ringing.Greeting sorry = new Ringing.Greeting("Sorry.", null, null, null);
        Ringing.Greeting closed = new Ringing.Greeting("We are closed.", null, null, null);
        Ringing nights =
                new Ringing(NIGHTS.id(), Ringing.DEFAULT.stages(), null, sorry, closed, true, false, null, true);
        RingPlan open = planAt(NOON.plusSeconds(11 * 3600), nights, List.of(), List.of());

        assertThat(open.isClosed()).isFalse();
        assertThat(open.greeting()).isEqualTo(sorry);
        assertThat(open.then()).isEqualTo(RingPlan.Then.VOICEMAIL);
        assertThat(plan(nights, List.of(), List.of()).greeting()).isEqualTo(closed);
    }

    @Test
    void theEndOfAnAbsenceIsSaidInTheZoneOfThePersonsHours() {
        Hours paris = new Hours(6, "Paris", "Europe/Paris", List.of(), List.of());
        Person jane = person(1, "Jane", new Presence(null, false, NOON.plusSeconds(3600), paris.id(), false, true));
        Snapshot directory = new Snapshot(
                1, List.of(SALES), List.of(JANE), List.of(jane), List.of(), List.of(), List.of(paris), List.of());

        assertThat(Routing.plan(directory, List.of(SALES.sipEndpoint()), ANY_CALLER, NOON)
                        .leftOut())
                .containsExactly(new LeftOut(JANE, "Jane is not available until 2026-12-01T14:00 (Europe/Paris)."));
    }

    @Test
    void whatACallerHearsWhileItRingsIsKnownWithoutTheLineWhereAllAgree() {
        Ringing music = new Ringing(
                null, Ringing.DEFAULT.stages(), null, null, null, true, true, "https://example.com/music.mp3", true);
        Snapshot one = directory(music, List.of(), List.of());
        Line support = new Line(3, "Support", "sip:support@phone.plivo.com", null);
        Snapshot two = new Snapshot(
                1,
                List.of(SALES, support),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Snapshot.Rule(SALES.id(), music), new Snapshot.Rule(support.id(), Ringing.DEFAULT)),
                List.of(),
                List.of());

        assertThat(Routing.ringBack(one, List.of(SALES.sipEndpoint()))).contains(music.ringBack());
        assertThat(Routing.ringBack(two, List.of(SALES.sipEndpoint()))).contains(music.ringBack());
        assertThat(Routing.ringBack(two, List.of(support.sipEndpoint()))).isEmpty();
        assertThat(Routing.ringBack(two, List.of("sip:unknown@example.com"))).contains(music.ringBack());
        assertThat(Routing.ringBack(directory(Ringing.DEFAULT, List.of(), List.of()), List.of()))
                .isEmpty();
    }

    @Test
    void aCallThatIsNoCustomersRingsNobodyAndBlocksNobody() {
        Block hidden = new Block(1, "anonymous", Block.ANONYMOUS, Action.REJECT, null);

        assertThat(Routing.plan(directory(Ringing.DEFAULT, List.of(), List.of(hidden)), List.of(), "", NOON))
                .isEqualTo(RingPlan.NOT_OUR_LINE);
    }

    @Test
    void ofAPatternAndTheWholeNumberTheWholeNumberCountsInEitherOrder() {
        Block begin = new Block(1, "+4915112*", "4915112*", Action.REJECT, null);
        Block whole = new Block(2, "+4915112", "4915112", Action.BUSY, null);

        assertThat(BlockList.find(List.of(begin, whole), "+4915112")).isEqualTo(whole);
        assertThat(BlockList.find(List.of(whole, begin), "+4915112")).isEqualTo(whole);
        assertThat(BlockList.find(List.of(begin, whole), "+491511234")).isEqualTo(begin);
        assertThat(BlockList.find(List.of(begin, whole), "+491511")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "491511234567, 3",
        "+49 151 123 45 67, 3",
        "00491511234567, 3",
        "sip:+491511234567@carrier.example, 3",
        "4915199999, 2",
        "49301234567, 1",
        "sip:spam@example.com, 4",
        "\"Spam\" <sip:spam@EXAMPLE.com:5060>, 4",
        "'', 5",
        "anonymous, 5",
        "sip:Anonymous@anonymous.invalid, 5",
        "442071838751, 0",
        "sip:caller@phone.plivo.com, 0",
        "sip:49@pbx.example, 0",
    })
    void theLongestPatternThatFitsCounts(String caller, long id) {
        List<Block> list = List.of(
                new Block(1, "+49*", "49*", Action.REJECT, null),
                new Block(2, "+49151*", "49151*", Action.BUSY, null),
                new Block(3, "+491511234567", "491511234567", Action.VOICEMAIL, null),
                new Block(4, "sip:spam@example.com", "spam@example.com", Action.REJECT, null),
                new Block(5, "anonymous", Block.ANONYMOUS, Action.REJECT, null));
        RingPlan plan =
                Routing.plan(directory(Ringing.DEFAULT, List.of(), list), List.of(SALES.sipEndpoint()), caller, NOON);

        assertThat(plan.isBlocked() ? plan.blocked().id() : 0).isEqualTo(id);
        assertThat(plan.ringsSomebody()).isEqualTo(id == 0);
    }

    @Test
    void aBlockedCallerHearsWhatTheListSays() {
        Block busy = new Block(1, "+49*", "49*", Action.BUSY, null);
        Block mute = new Block(1, "+49*", "49*", Action.VOICEMAIL, null);
        String caller = "4930123456";

        assertThat(planFrom(caller, busy).then()).isEqualTo(RingPlan.Then.HANGUP);
        assertThat(planFrom(caller, mute).then()).isEqualTo(RingPlan.Then.VOICEMAIL);
        assertThat(Routing.plan(
                                directory(Ringing.DEFAULT, List.of(), List.of(busy)),
                                List.of("sip:other@x.org"),
                                caller,
                                NOON)
                        .isBlocked())
                .isTrue();
    }

    @Test
    void whetherAKeyIsAskedForIsKnownWhereAllLinesAgree() {
        Snapshot directory = directory(stages(new Stage(List.of(1L), 15, true)), List.of(), List.of());

        assertThat(Routing.asksForKey(directory, List.of(), JANE, 1)).isTrue();
        assertThat(Routing.asksForKey(directory, List.of(), PETER, 1)).isFalse();
        assertThat(Routing.asksForKey(directory, List.of(), JANE, 2)).isFalse();
        assertThat(Routing.asksForKey(directory, List.of(), null, 1)).isFalse();
    }

    private static RingPlan planFrom(String caller, Block block) {
        return Routing.plan(
                directory(Ringing.DEFAULT, List.of(), List.of(block)), List.of(SALES.sipEndpoint()), caller, NOON);
    }

    private static RingPlan plan(Ringing ringing, List<Person> people, List<Block> blocked) {
        return planAt(NOON, ringing, people, blocked);
    }

    private static RingPlan planAt(Instant at, Ringing ringing, List<Person> people, List<Block> blocked) {
        return Routing.plan(directory(ringing, people, blocked), List.of(SALES.sipEndpoint()), ANY_CALLER, at);
    }

    private static Snapshot directory(Ringing ringing, List<Person> people, List<Block> blocked) {
        return new Snapshot(
                1,
                List.of(SALES),
                List.of(JANE, PETER),
                people,
                List.of(),
                List.of(new Snapshot.Rule(SALES.id(), ringing)),
                List.of(NIGHTS),
                blocked);
    }

    private static Ringing stages(Stage... stages) {
        return new Ringing(null, List.of(stages), null, null, null, true, true, null, true);
    }

    private static Person person(long id, String name, Presence presence) {
        return new Person(id, name, presence);
    }
}
