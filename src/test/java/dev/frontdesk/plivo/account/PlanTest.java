package dev.frontdesk.plivo.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.plivo.account.ActualState.Application;
import dev.frontdesk.plivo.account.ActualState.Rented;
import dev.frontdesk.plivo.account.ActualState.SipUser;
import dev.frontdesk.plivo.account.EndpointOwner.Kind;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final URI PUBLIC_URL = URI.create("https://frontdesk.example.com");
    private static final OwnershipTag MARK = new OwnershipTag("0a1b2c3d");
    private static final EndpointOwner SALES =
            new EndpointOwner(Kind.LINE, 2, 0, "Sales", "sip:sales160408161440@phone.plivo.com", null);
    private static final EndpointOwner JANE =
            new EndpointOwner(Kind.APP, 7, 1, "Jane mobile", "sip:jane160408155401@phone.plivo.com", null);
    private static final EndpointOwner PRESS = new EndpointOwner(Kind.LINE, 3, 0, "Press", null, "+442071234567");
    private static final Application OURS = new Application("1", MARK.application(), Addresses.under(PUBLIC_URL), true);
    private static final Application OTHERS =
            new Application("2", "shop", new Addresses("https://shop.example.com", null, null, true), true);
    private static final ActualState NOTHING = new ActualState(List.of(), List.of(), List.of());

    @Test
    void fromNothingTheApplicationComesFirst() {
        Plan plan = plan(NOTHING, SALES, JANE);

        assertThat(plan.steps())
                .extracting(step -> step.words().toString())
                .containsExactly(
                        "create application frontdesk-0a1b2c3d", "create endpoint sales", "create endpoint jane");
        assertThat(plan.inTheWay()).isEmpty();
        assertThat(plan.isFulfilled()).isFalse();
    }

    @Test
    void whereAllIsThereNothingIsToBeDone() {
        Plan plan = plan(there(List.of(OURS), ours(SALES), ours(JANE)), SALES, JANE);

        assertThat(plan.steps()).isEmpty();
        assertThat(plan.isFulfilled()).isTrue();
    }

    @Test
    void anAddressThatSomebodyChangedIsPutBack() {
        Addresses moved = new Addresses("https://elsewhere.example.com/plivo/answer", null, null, true);

        Plan plan = plan(there(List.of(new Application("1", MARK.application(), moved, true))));

        assertThat(plan.steps()).singleElement().isInstanceOf(Step.ChangeApplication.class);
        assertThat(plan.steps().get(0).words().reason())
                .contains("its answer address is https://elsewhere.example.com/plivo/answer")
                .contains("its hangup address is not set");
    }

    @Test
    void anApplicationThatIsAskedByGetIsPutBack() {
        Addresses byGet = new Addresses(
                OURS.addresses().answer(),
                OURS.addresses().fallback(),
                OURS.addresses().hangup(),
                false);

        Plan plan = plan(there(List.of(new Application("1", MARK.application(), byGet, true))));

        assertThat(plan.steps().get(0).words().reason()).contains("not all of its addresses are asked by POST");
    }

    @Test
    void anApplicationThatIsSwitchedOffIsInTheWay() {
        Plan plan = plan(there(List.of(new Application("1", MARK.application(), OURS.addresses(), false))));

        assertThat(plan.inTheWay()).extracting(Plan.Blocker::what).containsExactly("application");
    }

    @Test
    void anEndpointThatWasMadeBeforeIsTakenInInsteadOfASecondOne() {
        SipUser made = new SipUser("37", "sales261122000001", MARK.of(SALES), "1", false);

        Plan plan = plan(there(List.of(OURS), made), SALES);

        assertThat(plan.steps()).containsExactly(new Step.AdoptEndpoint(SALES, made));
    }

    @Test
    void anEndpointOfAnotherFrontdeskIsNotTakenIn() {
        SipUser others = new SipUser("37", "sales261122000001", new OwnershipTag("ffffffff").of(SALES), "1", false);

        Plan plan = plan(there(List.of(OURS), others), SALES);

        assertThat(plan.steps()).singleElement().isInstanceOf(Step.CreateEndpoint.class);
    }

    @Test
    void ourEndpointIsAttachedAgainToOurApplication() {
        SipUser loose = new SipUser("37", "sales160408161440", MARK.of(SALES), null, false);

        Plan plan = plan(there(List.of(OURS), loose), SALES);

        assertThat(plan.steps()).containsExactly(new Step.BindEndpoint(SALES, loose));
    }

    @Test
    void aForeignEndpointOfALineIsInTheWayUnlessItIsAttachedToOurApplication() {
        SipUser foreign = new SipUser("37", "sales160408161440", "made by hand", "2", false);

        Plan plan = plan(there(List.of(OURS, OTHERS), foreign), SALES);
        assertThat(plan.steps()).isEmpty();
        assertThat(plan.inTheWay()).singleElement().satisfies(blocker -> {
            assertThat(blocker.reason()).contains("the line Sales", "the application shop");
            assertThat(blocker.toDo()).contains("frontdesk-0a1b2c3d");
        });

        assertThat(plan(there(List.of(OURS, OTHERS), foreign.boundTo("1")), SALES)
                        .isFulfilled())
                .isTrue();
    }

    @Test
    void aForeignEndpointOfAnAppStaysAsItIs() {
        SipUser foreign = new SipUser("37", "jane160408155401", null, "2", false);

        assertThat(plan(there(List.of(OURS, OTHERS), foreign), JANE).isFulfilled())
                .isTrue();
    }

    @Test
    void anEndpointElsewhereIsLeftAlone() {
        EndpointOwner elsewhere = new EndpointOwner(Kind.APP, 7, 1, "Jane desk", "sip:jane@sip.example.com", null);

        Plan plan = plan(there(List.of(OURS)), elsewhere);

        assertThat(plan.isFulfilled()).isTrue();
        assertThat(plan.hints()).extracting(Plan.Note::name).containsExactly("sip:jane@sip.example.com");
    }

    @Test
    void aNumberOfALineIsAttachedWhereItIsFree() {
        Rented free = new Rented("+442071234567", null, true);

        assertThat(plan(with(free), PRESS).steps()).containsExactly(new Step.BindNumber(PRESS, free));
        assertThat(plan(with(free.boundTo("1")), PRESS).isFulfilled()).isTrue();
    }

    @Test
    void aNumberOfSomebodyElseIsInTheWay() {
        assertThat(plan(with(new Rented("+442071234567", "2", true)), PRESS).inTheWay())
                .extracting(Plan.Blocker::name)
                .containsExactly("+442071234567");
        assertThat(plan(with(new Rented("+442071234567", null, false)), PRESS).inTheWay())
                .extracting(Plan.Blocker::reason)
                .containsExactly("This number belongs to the line Press, but accepts no calls.");
        assertThat(plan(there(List.of(OURS)), PRESS).inTheWay())
                .extracting(Plan.Blocker::toDo)
                .containsExactly("Rent it in Plivo's console, or correct the line.");
    }

    @Test
    void aNumberThatIsNoLineIsMentioned() {
        Plan plan = plan(with(new Rented("+442070000000", "2", true)));

        assertThat(plan.isFulfilled()).isTrue();
        assertThat(plan.hints()).extracting(Plan.Note::name).containsExactly("+442070000000");
    }

    @Test
    void anEndpointWhosePlaceIsGoneIsMentionedAndKept() {
        Plan plan = plan(there(List.of(OURS), ours(JANE)));

        assertThat(plan.isFulfilled()).isTrue();
        assertThat(plan.hints()).extracting(Plan.Note::name).containsExactly("jane160408155401");
    }

    @Test
    void withoutAPublicAddressNothingCanBeDone() {
        Plan plan = Plan.of(new DesiredState(MARK, Optional.empty(), List.of(SALES), Set.of()), NOTHING);

        assertThat(plan.steps()).isEmpty();
        assertThat(plan.inTheWay()).extracting(Plan.Blocker::name).containsExactly("PUBLIC_URL");
    }

    @Test
    void aNewPasswordIsForEndpointsOfOurs() {
        assertThat(planWithNewPassword(ours(JANE)).steps()).containsExactly(new Step.NewPassword(JANE, ours(JANE)));

        SipUser foreign = new SipUser("37", "jane160408155401", null, "1", false);
        assertThat(planWithNewPassword(foreign).steps()).isEmpty();
        assertThat(planWithNewPassword(foreign).inTheWay()).hasSize(1);
    }

    private static Plan planWithNewPassword(SipUser jane) {
        return Plan.of(
                new DesiredState(MARK, Optional.of(PUBLIC_URL), List.of(JANE), Set.of("app-7")),
                there(List.of(OURS), jane));
    }

    private static Plan plan(ActualState there, EndpointOwner... places) {
        return Plan.of(new DesiredState(MARK, Optional.of(PUBLIC_URL), List.of(places), Set.of()), there);
    }

    private static ActualState there(List<Application> applications, SipUser... users) {
        return new ActualState(applications, List.of(users), List.of());
    }

    private static ActualState with(Rented number) {
        return new ActualState(List.of(OURS, OTHERS), List.of(), List.of(number));
    }

    private static SipUser ours(EndpointOwner endpointOwner) {
        return new SipUser("id-" + endpointOwner.key(), endpointOwner.user(), MARK.of(endpointOwner), "1", false);
    }
}
