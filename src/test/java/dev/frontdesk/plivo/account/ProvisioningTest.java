package dev.frontdesk.plivo.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frontdesk.carrier.rest.Fault;
import dev.frontdesk.carrier.rest.PlivoRest;
import dev.frontdesk.plivo.account.EndpointOwner.Kind;
import dev.frontdesk.plivo.client.PlivoConnection;
import dev.frontdesk.plivo.client.PlivoFailure;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Against the stand-in, over HTTP. */
class ProvisioningTest {

    private static final OwnershipTag MARK = new OwnershipTag("0a1b2c3d");
    private static final URI PUBLIC_URL = URI.create("https://frontdesk.example.com");
    private static final Set<String> NO_NEW_PASSWORDS = Set.of();

    /** The application, two endpoints, and a number. */
    private static final int STEPS = 4;

    private final PlivoRest plivo = PlivoRest.start();
    private final PaperBook book = new PaperBook(
            new EndpointOwner(Kind.LINE, 2, 0, "Sales", "sip:sales160408161440@phone.plivo.com", "+442071234567"),
            new EndpointOwner(Kind.APP, 7, 1, "Jane mobile", "sip:jane@phone.plivo.com", null));
    private final PlivoAccount account = new PlivoAccount(new PlivoConnection(
            Optional.of(PlivoRest.AUTH_ID),
            Optional.of(PlivoRest.AUTH_TOKEN),
            Optional.of(plivo.url()),
            Duration.ofSeconds(1)));
    private final Provisioning provisioning = provisioning(MARK, book);

    ProvisioningTest() {
        plivo.numbers().rent("442071234567");
    }

    @AfterEach
    void end() {
        plivo.close();
    }

    @Test
    void fromNothingAPhoneSystemComesToBe() {
        ApplyResult applyResult = apply();

        assertThat(applyResult.failed()).isNull();
        assertThat(applyResult.done()).hasSize(STEPS);
        assertThat(applyResult.rest().isFulfilled()).isTrue();
        assertThat(only(plivo.applications().shelf().all()))
                .containsEntry(
                        "answer_url",
                        text("https://frontdesk.example.com/plivo/answer#ct=2000&rt=4000&rc=1&rp=ct,rt,5xx"))
                .containsEntry(
                        "hangup_url",
                        text("https://frontdesk.example.com/plivo/hangup#ct=3000&rt=8000&rc=5&rp=ct,rt,5xx"));
        assertThat(plivo.endpoints().shelf().all())
                .allSatisfy(endpoint ->
                        assertThat(endpoint.getString("application")).contains("/Application/"));
        assertThat(plivo.numbers().shelf().get("442071234567").getString("application"))
                .contains("/Application/");
    }

    @Test
    void theDirectoryTakesOverTheAddressesThatPlivoGives() {
        apply();

        assertThat(book.places())
                .extracting(EndpointOwner::sipEndpoint)
                .allMatch(address -> address.matches("sip:(sales|jane)261122\\d{6}@phone\\.plivo\\.com"));
        assertThat(book.places()).extracting(EndpointOwner::user).containsExactlyElementsOf(usernames());
    }

    @Test
    void eachEndpointsPasswordIsShownOnce() {
        assertThat(apply().passwords())
                .extracting(newPassword -> newPassword.place().key())
                .containsExactly("line-2", "app-7");
        assertThat(apply().passwords()).isEmpty();
    }

    @Test
    void aSecondTimeChangesNothing() {
        apply();
        plivo.forgetHeard();

        assertThat(apply().done()).isEmpty();
        assertThat(plivo.changes()).isEmpty();
    }

    @Test
    void aPlanChangesNothing() {
        assertThat(plan(provisioning).steps()).hasSize(STEPS);
        assertThat(plivo.changes()).isEmpty();
    }

    static Stream<Arguments> anyFaultAfterAnyStep() {
        return IntStream.rangeClosed(1, STEPS)
                .boxed()
                .flatMap(step -> Stream.of(Fault.CUT, Fault.HANG, Fault.BROKEN, Fault.OVERLOADED, Fault.A_PAGE)
                        .map(fault -> Arguments.of(step, fault)));
    }

    @ParameterizedTest
    @MethodSource("anyFaultAfterAnyStep")
    void anAnswerThatIsLostAfterAnyStepMakesNothingTwice(int step, Fault fault) {
        plivo.failAfterChange(step, fault);

        ApplyResult first = apply();
        assertThat(first.failed()).isNotNull();
        assertThat(plivo.changes()).hasSize(step);

        ApplyResult second = apply();
        assertThat(second.failed()).isNull();
        assertThatAllIsThereOnce();
        assertThatThePasswordsOfBothAreShownLast(first, second);
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT", "HANG", "BROKEN", "TOO_MANY_REQUESTS", "UNAUTHORIZED", "FORBIDDEN", "NOT_FOUND"})
    void aFaultBeforeAnyRequestMakesNothingTwice(Fault fault) {
        for (int good = 0; good < 12; good++) {
            plivo.failFrom(good, fault);
            try {
                apply();
            } catch (PlivoFailure beforeAnythingWasDone) {
                assertThat(beforeAnythingWasDone.getMessage()).isNotBlank();
            }
            plivo.recover();
        }
        apply();
        assertThatAllIsThereOnce();
    }

    @Test
    void aDirectoryThatIsAwayGetsTheAddressNextTime() {
        book.failNextMoves(1);

        ApplyResult first = apply();
        assertThat(first.failed().reason()).contains("The directory could not be");
        assertThat(first.passwords()).isEmpty();

        ApplyResult second = apply();
        assertThat(second.passwords()).hasSize(2);
        assertThatAllIsThereOnce();
    }

    @Test
    void whenTheTimeIsOverTheRestIsSaidAndDoneNextTime() {
        int[] left = {2};

        ApplyResult applyResult = provisioning.apply(NO_NEW_PASSWORDS, () -> left[0]-- > 0);

        assertThat(applyResult.done()).hasSize(2);
        assertThat(applyResult.isToBeContinued()).isTrue();
        assertThat(applyResult.rest().steps()).hasSize(STEPS - 2);
        assertThat(apply().isToBeContinued()).isFalse();
        assertThatAllIsThereOnce();
    }

    @Test
    void whatSomebodyChangedIsPutRight() {
        apply();
        String application = plivo.applications().shelf().all().get(0).getString("app_id");
        plivo.applications().shelf().set(application, "answer_url", "https://elsewhere.example.com");
        List<JsonObject> endpoints = plivo.endpoints().shelf().all();
        plivo.endpoints().shelf().remove(endpoints.get(0).getString("endpoint_id"));
        plivo.endpoints().shelf().set(endpoints.get(1).getString("endpoint_id"), "application", (String) null);
        plivo.numbers().shelf().set("442071234567", "application", (String) null);

        Plan plan = plan(provisioning);

        assertThat(plan.steps())
                .extracting(step -> step.words().action() + " " + step.words().what())
                .containsExactly("change application", "create endpoint", "bind endpoint", "bind number");
        apply();
        assertThatAllIsThereOnce();
    }

    @Test
    void whatFrontdeskHasNotMadeStaysAsItIs() {
        Provisioning another = provisioning(
                new OwnershipTag("ffffffff"), new PaperBook(book.places().get(1)));
        another.apply(NO_NEW_PASSWORDS, () -> true);
        List<JsonObject> before = plivo.endpoints().shelf().all();

        apply();

        assertThat(plivo.endpoints().shelf().all()).containsAll(before).hasSize(3);
        assertThat(plivo.applications().shelf().all()).hasSize(2);
    }

    @Test
    void aNewPasswordIsSetOnceForWhomItWasAskedFor() {
        apply();

        ApplyResult applyResult = provisioning.apply(Set.of("app-7"), () -> true);

        assertThat(applyResult.done()).hasSize(1);
        assertThat(applyResult.passwords())
                .extracting(newPassword -> newPassword.place().name())
                .containsExactly("Jane mobile");
        assertThat(plivo.changes()).hasSize(STEPS + 1);
    }

    @Test
    void moreEndpointsThanAPageHoldsAreSeen() {
        EndpointOwner[] many = IntStream.range(0, 45)
                .mapToObj(i -> new EndpointOwner(Kind.APP, i + 1, 1, "any", "sip:any" + i + "@phone.plivo.com", null))
                .toArray(EndpointOwner[]::new);
        Provisioning company = provisioning(MARK, new PaperBook(many));

        company.apply(NO_NEW_PASSWORDS, () -> true);

        assertThat(plan(company).isFulfilled()).isTrue();
        assertThat(plivo.endpoints().shelf().all()).hasSize(45);
    }

    @Test
    void wrongCredentialsAreSaid() {
        var stranger = new PlivoAccount(
                new PlivoConnection(Optional.of(PlivoRest.AUTH_ID), Optional.of("wrong"), Optional.of(plivo.url())));
        var refused = new Provisioning(stranger, book, MARK, Optional.of(PUBLIC_URL));

        assertThatThrownBy(() -> refused.apply(NO_NEW_PASSWORDS, () -> true))
                .isInstanceOf(PlivoFailure.class)
                .hasMessageContaining("PLIVO_AUTH_TOKEN");
        assertThat(plivo.heard()).isEmpty();
    }

    private void assertThatAllIsThereOnce() {
        assertThat(plivo.applications().shelf().all()).hasSize(1);
        assertThat(plivo.endpoints().shelf().all())
                .extracting(endpoint -> endpoint.getString("alias"))
                .containsExactlyInAnyOrder(MARK.application() + "-line-2", MARK.application() + "-app-7");
        assertThat(book.places()).extracting(EndpointOwner::user).containsExactlyInAnyOrderElementsOf(usernames());
        assertThat(plan(provisioning).isFulfilled()).isTrue();
    }

    /** The passwords in the answers, the later one counting, register both. */
    private void assertThatThePasswordsOfBothAreShownLast(ApplyResult first, ApplyResult second) {
        assertThat(Stream.concat(first.passwords().stream(), second.passwords().stream())
                        .map(newPassword -> newPassword.user().username())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(usernames());
    }

    private List<String> usernames() {
        return plivo.endpoints().shelf().all().stream()
                .map(endpoint -> endpoint.getString("username"))
                .toList();
    }

    private ApplyResult apply() {
        return provisioning.apply(NO_NEW_PASSWORDS, () -> true);
    }

    private Plan plan(Provisioning one) {
        return one.plan(account.read());
    }

    private Provisioning provisioning(OwnershipTag ownershipTag, AddressBook directory) {
        return new Provisioning(account, directory, ownershipTag, Optional.of(PUBLIC_URL));
    }

    private static JsonObject only(List<JsonObject> all) {
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static JsonString text(String value) {
        return Json.createValue(value);
    }
}
