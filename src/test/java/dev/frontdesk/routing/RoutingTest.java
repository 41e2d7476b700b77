package dev.frontdesk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Line;
import dev.frontdesk.directory.Snapshot;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who rings, and why the others do not. */
class RoutingTest {

    private static final String ANY_CALLER = "sip:any@phone.plivo.com";
    private static final Line SALES = new Line(1, "Sales", "sip:sales@phone.plivo.com", null);
    private static final Line SUPPORT = new Line(2, "Support", "sip:support@phone.plivo.com", "+442071838750");
    private static final App JANE = new App(1, "Jane", 11, "desktop", "sip:jane@phone.plivo.com", null);
    private static final App PETER = new App(2, "Peter", 12, "desktop", "sip:peter@phone.plivo.com", null);
    private static final App LUKE = new App(3, "Luke", 13, "mobile", null, "+442071838751");

    @Test
    void everyAppOfEveryColleagueRings() {
        RingPlan plan = plan(List.of(JANE, PETER), SALES.sipEndpoint(), ANY_CALLER);

        assertThat(plan.rung()).containsExactly(JANE, PETER);
        assertThat(plan.leftOut()).isEmpty();
        assertThat(plan.line()).isEqualTo(SALES);
        assertThat(plan.isForOurLine()).isTrue();
        assertThat(plan.ringsSomebody()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sip:support@phone.plivo.com",
                "<sip:support@PHONE.plivo.com>;tag=1",
                "+442071838750",
                "442071838750"
            })
    void aLineIsKnownByEitherOfItsAddressesHoweverItIsWritten(String to) {
        assertThat(plan(List.of(JANE), to, ANY_CALLER).line()).isEqualTo(SUPPORT);
    }

    @Test
    void theFirstAddressThatIsALineOfOursCounts() {
        assertThat(Routing.line(directory(), List.of("", "sip:other@example.com", "442071838750", SALES.sipEndpoint())))
                .contains(SUPPORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "sip:Sales@phone.plivo.com", "sip:sales@example.com", "+442071838759"})
    void onALineThatIsNotOursNobodyRings(String to) {
        RingPlan plan = plan(List.of(JANE), to, ANY_CALLER);

        assertThat(plan).isEqualTo(RingPlan.NOT_OUR_LINE);
        assertThat(plan.isForOurLine()).isFalse();
        assertThat(plan.ringsSomebody()).isFalse();
    }

    @Test
    void theAppThatTheCallerIsCallingFromDoesNotRing() {
        RingPlan plan = plan(List.of(JANE, PETER), SALES.sipEndpoint(), "Jane <sip:jane@phone.plivo.com>");

        assertThat(plan.rung()).containsExactly(PETER);
        assertThat(plan.leftOut()).containsExactly(new LeftOut(JANE, "The caller is calling from this very app."));
    }

    @Test
    void anAppAtTheLinesOwnAddressDoesNotRing() {
        App loop = new App(4, "Loop", 14, "desk", "sips:sales@phone.plivo.com", null);

        assertThat(plan(List.of(loop), SALES.sipEndpoint(), ANY_CALLER).leftOut())
                .containsExactly(new LeftOut(loop, "Its address is the line's own, so the call would loop."));
    }

    @Test
    void aTelephoneDoesNotRingOnALineWithoutANumber() {
        RingPlan plan = plan(List.of(LUKE, JANE), SALES.sipEndpoint(), ANY_CALLER);

        assertThat(plan.rung()).containsExactly(JANE);
        assertThat(plan.leftOut()).singleElement().satisfies(left -> {
            assertThat(left.app()).isEqualTo(LUKE);
            assertThat(left.reason()).contains("\"Sales\"").contains("give the line a phone number");
        });
        assertThat(plan.callerId()).isNull();
    }

    @Test
    void aTelephoneIsShownTheNumberOfTheLine() {
        RingPlan plan = plan(List.of(JANE, LUKE), SUPPORT.sipEndpoint(), ANY_CALLER);

        assertThat(plan.rung()).containsExactly(JANE, LUKE);
        assertThat(plan.callerId()).isEqualTo("+442071838750");
    }

    @Test
    void whereOnlyAppsRingTheyAreShownTheCaller() {
        assertThat(plan(List.of(JANE), SUPPORT.sipEndpoint(), ANY_CALLER).callerId())
                .isNull();
    }

    @Test
    void withNobodyToRingThePlanIsStillForTheLine() {
        RingPlan plan = plan(List.of(), SALES.sipEndpoint(), ANY_CALLER);

        assertThat(plan.isForOurLine()).isTrue();
        assertThat(plan.ringsSomebody()).isFalse();
    }

    @Test
    void aHiddenCallerKeepsNobodyFromRinging() {
        assertThat(plan(List.of(JANE, LUKE), SUPPORT.sipEndpoint(), "").rung()).hasSize(2);
    }

    @Test
    void anAppIsKnownByItsAddress() {
        Snapshot directory = directory(JANE, LUKE);

        assertThat(Routing.app(directory, "sip:jane@PHONE.plivo.com;transport=tls"))
                .contains(JANE);
        assertThat(Routing.app(directory, "442071838751")).contains(LUKE);
        assertThat(Routing.app(directory, PETER.endpoint())).isEmpty();
        assertThat(Routing.app(directory, "")).isEmpty();
    }

    private static RingPlan plan(List<App> apps, String to, String caller) {
        return Routing.plan(directory(apps.toArray(App[]::new)), List.of(to), caller, Instant.EPOCH);
    }

    private static Snapshot directory(App... apps) {
        return Snapshot.of(1, List.of(SALES, SUPPORT), List.of(apps));
    }
}
