package dev.frontdesk.plivo.account;

import com.plivo.api.models.application.ApplicationCreator;
import com.plivo.api.models.application.ApplicationUpdater;
import com.plivo.api.models.endpoint.Endpoint;
import com.plivo.api.models.endpoint.EndpointCreateResponse;
import com.plivo.api.models.number.Number;
import dev.frontdesk.plivo.account.ActualState.Application;
import dev.frontdesk.plivo.account.ActualState.Rented;
import dev.frontdesk.plivo.account.ActualState.SipUser;
import dev.frontdesk.plivo.client.PlivoConnection;
import java.util.List;
import java.util.Optional;

/**
 * Reads and changes the account: its applications, endpoints and numbers, in our words. It never deletes. All methods
 * throw {@code PlivoFailure}.
 */
final class PlivoAccount {

    private final PlivoConnection plivo;

    PlivoAccount(PlivoConnection plivo) {
        this.plivo = plivo;
    }

    /** Reads everything, as it is now. */
    ActualState read() {
        return new ActualState(applications(), users(), numbers());
    }

    /** Reads one application, as Plivo has stored it. */
    Optional<Application> application(String name) {
        return applications().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private List<Application> applications() {
        return plivo
                .all((client, limit, offset) -> com.plivo.api.models.application.Application.lister()
                        .limit(limit)
                        .offset(offset)
                        .client(client)
                        .list())
                .stream()
                .map(PlivoObjects::application)
                .toList();
    }

    List<SipUser> users() {
        return plivo
                .all((client, limit, offset) -> Endpoint.lister()
                        .limit(limit)
                        .offset(offset)
                        .client(client)
                        .list())
                .stream()
                .map(PlivoObjects::user)
                .toList();
    }

    private List<Rented> numbers() {
        return plivo
                .all((client, limit, offset) -> Number.lister()
                        .limit(limit)
                        .offset(offset)
                        .client(client)
                        .list())
                .stream()
                .map(PlivoObjects::number)
                .toList();
    }

    Application createApplication(String name, Addresses addresses) {
        ApplicationCreator creator = com.plivo.api.models.application.Application.creator(name)
                .answerUrl(addresses.answer())
                .answerMethod("POST")
                .fallbackAnswerUrl(addresses.fallback())
                .fallbackMethod("POST")
                .hangupUrl(addresses.hangup())
                .hangupMethod("POST");
        String id = plivo.ask(client -> creator.client(client).create().getAppId());
        return new Application(id, name, addresses, true);
    }

    Application changeApplication(Application application, Addresses addresses) {
        ApplicationUpdater updater = com.plivo.api.models.application.Application.updater(application.id())
                .answerUrl(addresses.answer())
                .answerMethod("POST")
                .fallbackAnswerUrl(addresses.fallback())
                .fallbackMethod("POST")
                .hangupUrl(addresses.hangup())
                .hangupMethod("POST");
        plivo.ask(client -> updater.client(client).update());
        return new Application(application.id(), application.name(), addresses, application.enabled());
    }

    SipUser createUser(String wish, String password, String alias, String applicationId) {
        EndpointCreateResponse made = plivo.ask(client -> Endpoint.creator(wish, password, alias)
                .appId(applicationId)
                .client(client)
                .create());
        return new SipUser(made.getEndpointId(), made.getUsername(), made.getAlias(), applicationId, false);
    }

    void setPassword(SipUser user, String password) {
        plivo.ask(client ->
                Endpoint.updater(user.id()).password(password).client(client).update());
    }

    SipUser bind(SipUser user, String applicationId) {
        plivo.ask(client ->
                Endpoint.updater(user.id()).appId(applicationId).client(client).update());
        return user.boundTo(applicationId);
    }

    Rented bind(Rented number, String applicationId) {
        String digits = number.number().substring(1);
        plivo.ask(client ->
                Number.updater(digits).appId(applicationId).client(client).update());
        return number.boundTo(applicationId);
    }
}
