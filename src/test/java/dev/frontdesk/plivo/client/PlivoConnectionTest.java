package dev.frontdesk.plivo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.plivo.api.models.application.Application;
import com.plivo.api.models.endpoint.Endpoint;
import com.plivo.api.models.endpoint.EndpointCreateResponse;
import dev.frontdesk.carrier.rest.Fault;
import dev.frontdesk.carrier.rest.PlivoRest;
import dev.frontdesk.plivo.client.PlivoFailure.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlivoConnectionTest {

    private static final Duration BRIEFLY = Duration.ofSeconds(1);

    private final PlivoRest standIn = PlivoRest.start();
    private final PlivoConnection plivo = connection(PlivoRest.AUTH_ID, PlivoRest.AUTH_TOKEN);

    @AfterEach
    void end() {
        standIn.close();
    }

    @Test
    void whatIsCreatedIsFoundAgain() {
        EndpointCreateResponse jane = create("jane");

        assertThat(jane.getUsername()).matches("jane\\d{12}");
        assertThat(endpoints()).extracting(Endpoint::getUsername).containsExactly(jane.getUsername());
    }

    @Test
    void aListIsReadToItsEnd() {
        for (int i = 0; i < 47; i++) {
            create("any");
        }

        assertThat(endpoints()).hasSize(47).doesNotHaveDuplicates();
        assertThat(standIn.heard().stream().filter(asked -> !asked.changes())).hasSize(3);
    }

    @Test
    void anEmptyListIsEmpty() {
        assertThat(endpoints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "UNAUTHORIZED, WRONG_CREDENTIALS",
        "FORBIDDEN, FORBIDDEN",
        "NOT_FOUND, NOT_FOUND",
        "TOO_MANY_REQUESTS, TOO_MANY_REQUESTS",
        "BROKEN, UNAVAILABLE",
        "OVERLOADED, UNAVAILABLE",
        "CUT, UNAVAILABLE",
        "A_PAGE, UNAVAILABLE",
    })
    void eachFaultIsToldApart(Fault fault, Kind kind) {
        standIn.failNext(2, fault);

        assertThat(failureOf(this::endpoints).kind()).isEqualTo(kind);
    }

    @Test
    void whatPlivoSaysIsPassedOnApartFromTheSentence() {
        PlivoFailure refused = failureOf(() -> create("1jane"));

        assertThat(refused.kind()).isEqualTo(Kind.REFUSED);
        assertThat(refused.said()).contains("username must be");
        assertThat(refused).hasMessageNotContaining("username");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"BROKEN", "OVERLOADED", "CUT", "TOO_MANY_REQUESTS", "A_PAGE"})
    void aChangeIsNeverSentTwice(Fault fault) {
        endpoints();
        standIn.failAfterChange(1, fault);

        failureOf(() -> create("jane"));

        assertThat(standIn.changes()).hasSize(1);
        assertThat(standIn.endpoints().shelf().all()).hasSize(1);
    }

    @Test
    void aBrokenConnectionIsReadFromOnceMore() {
        create("jane");
        standIn.failNext(1, Fault.CUT);

        assertThat(endpoints()).hasSize(1);
    }

    @Test
    void whereThereIsNoAnswerTheWaitHasAnEnd() {
        standIn.failNext(1, Fault.HANG);

        assertThat(failureOf(this::endpoints)).hasMessageContaining("did not answer in time");
    }

    @Test
    void withoutCredentialsNothingIsAsked() {
        PlivoConnection nobody = new PlivoConnection(Optional.empty(), Optional.of("any"), Optional.of(standIn.url()));

        assertThat(nobody.hasCredentials()).isFalse();
        assertThatThrownBy(() -> nobody.ask(client -> client))
                .isInstanceOf(PlivoFailure.class)
                .hasMessageContaining("PLIVO_AUTH_ID");
    }

    @Test
    void aWrongTokenIsSaidAndNotRepeated() {
        PlivoFailure failure = failureOf(() -> connection(PlivoRest.AUTH_ID, "wrong-token")
                .all((c, limit, offset) ->
                        Endpoint.lister().limit(limit).offset(offset).client(c).list()));

        assertThat(failure.kind()).isEqualTo(Kind.WRONG_CREDENTIALS);
        assertThat(failure).hasMessageNotContaining("wrong-token");
    }

    @Test
    void anIdThatIsNoneIsWrongToo() {
        PlivoFailure failure = failureOf(() -> connection("jane", "any").ask(client -> client));

        assertThat(failure.kind()).isEqualTo(Kind.WRONG_CREDENTIALS);
    }

    @Test
    void anApplicationKeepsItsAddresses() {
        plivo.ask(client -> Application.creator("frontdesk")
                .answerUrl("https://example.com/plivo/answer#rc=1&rp=ct,5xx")
                .client(client)
                .create());

        List<Application> found = plivo.all((client, limit, offset) -> Application.lister()
                .appName("front")
                .limit(limit)
                .offset(offset)
                .client(client)
                .list());
        assertThat(found)
                .extracting(Application::getHangupUrl)
                .containsExactly("https://example.com/plivo/answer#rc=1&rp=ct,5xx");
    }

    private EndpointCreateResponse create(String name) {
        return plivo.ask(client ->
                Endpoint.creator(name, "any-password", "any").client(client).create());
    }

    private List<Endpoint> endpoints() {
        return plivo.all((client, limit, offset) ->
                Endpoint.lister().limit(limit).offset(offset).client(client).list());
    }

    private static PlivoFailure failureOf(Runnable question) {
        return catchThrowableOfType(PlivoFailure.class, question::run);
    }

    private PlivoConnection connection(String authId, String authToken) {
        return new PlivoConnection(Optional.of(authId), Optional.of(authToken), Optional.of(standIn.url()), BRIEFLY);
    }
}
