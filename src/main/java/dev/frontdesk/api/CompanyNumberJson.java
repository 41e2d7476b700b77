package dev.frontdesk.api;

import dev.frontdesk.directory.CompanyNumber;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

/** A line as the API writes it. */
@JsonbPropertyOrder({"id", "name", "sipEndpoint", "phoneNumber"})
public record CompanyNumberJson(long id, String name, String sipEndpoint, String phoneNumber) {

    static CompanyNumberJson of(CompanyNumber line) {
        return new CompanyNumberJson(line.id(), line.name(), line.sipEndpoint(), line.phoneNumber());
    }
}
