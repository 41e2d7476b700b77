package dev.frontdesk.api;

import dev.frontdesk.directory.UserNumber;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.validation.constraints.NotNull;

/**
 * An app as the API writes it.
 *
 * @param registered whether a phone is registered at the endpoint; null where that is not known
 */
@JsonbPropertyOrder({"id", "label", "sipEndpoint", "phoneNumber", "enabled", "registered"})
public record UserNumberJson(
        long id, @NotNull String label, String sipEndpoint, String phoneNumber, boolean enabled, Boolean registered) {

    /** Without what changes by itself: the form that a tag is made from. */
    static UserNumberJson of(UserNumber number) {
        return new UserNumberJson(
                number.id(), number.label(), number.sipEndpoint(), number.phoneNumber(), number.enabled(), null);
    }

    UserNumberJson with(Registrations registrations) {
        return new UserNumberJson(
                id, label, sipEndpoint, phoneNumber, enabled, registrations.isRegistered(sipEndpoint));
    }
}
