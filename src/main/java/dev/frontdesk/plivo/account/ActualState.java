package dev.frontdesk.plivo.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The actual state of the account, as far as it is about calls. */
record ActualState(List<Application> applications, List<SipUser> users, List<Rented> numbers) {

    /** An application: the webhook URLs for calls to everything that is bound to it. */
    record Application(String id, String name, Addresses addresses, boolean enabled) {}

    /**
     * An endpoint of Plivo's: what a phone registers as.
     *
     * @param username with Plivo's digits
     * @param alias null if it has none
     * @param applicationId null if it is bound to none
     * @param registered null if Plivo does not say
     */
    record SipUser(String id, String username, String alias, String applicationId, Boolean registered) {

        /** As the directory writes it. */
        String sipEndpoint() {
            return "sip:" + username + "@phone.plivo.com";
        }

        SipUser boundTo(String newApplicationId) {
            return new SipUser(id, username, alias, newApplicationId, registered);
        }
    }

    /**
     * A phone number of the account.
     *
     * @param number with a plus sign
     * @param applicationId null if it is bound to none
     * @param voice false if it accepts no calls
     */
    record Rented(String number, String applicationId, boolean voice) {

        Rented boundTo(String newApplicationId) {
            return new Rented(number, newApplicationId, voice);
        }
    }

    Optional<Application> application(String name) {
        return applications.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    Optional<SipUser> userAt(EndpointOwner endpointOwner) {
        String username = endpointOwner.user();
        return users.stream().filter(user -> username.equals(user.username())).findFirst();
    }

    /** At most one, unless something went wrong. */
    List<SipUser> usersWithAlias(String alias) {
        return users.stream().filter(user -> alias.equals(user.alias())).toList();
    }

    Optional<Rented> number(String phoneNumber) {
        return numbers.stream().filter(one -> one.number().equals(phoneNumber)).findFirst();
    }

    ActualState with(Application application) {
        return new ActualState(
                replaced(applications, one -> one.id().equals(application.id()), application), users, numbers);
    }

    ActualState with(SipUser user) {
        return new ActualState(applications, replaced(users, one -> one.id().equals(user.id()), user), numbers);
    }

    ActualState with(Rented number) {
        return new ActualState(
                applications, users, replaced(numbers, one -> one.number().equals(number.number()), number));
    }

    private static <T> List<T> replaced(List<T> all, Predicate<T> same, T by) {
        List<T> result = new ArrayList<>(all);
        result.removeIf(same);
        result.add(by);
        return List.copyOf(result);
    }
}
