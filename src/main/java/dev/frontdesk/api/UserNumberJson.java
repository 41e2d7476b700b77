package dev.frontdesk.api;

import dev.frontdesk.directory.UserNumber;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

/** An app as the API writes it. */
@JsonbPropertyOrder({"id", "label", "sipEndpoint", "phoneNumber"})
public record UserNumberJson(long id, String label, String sipEndpoint, String phoneNumber) {

    static UserNumberJson of(UserNumber number) {
        return new UserNumberJson(number.id(), number.label(), number.sipEndpoint(), number.phoneNumber());
    }
}
