package dev.frontdesk.history;

import dev.frontdesk.access.Audit;
import dev.frontdesk.api.Problem;
import dev.frontdesk.call.erasure.CallerErasure;
import dev.frontdesk.directory.Endpoint;
import dev.frontdesk.directory.PhoneNumber;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Erases callers who want to be forgotten. */
@Path("callers")
@Produces(MediaType.APPLICATION_JSON)
public class CallersResource {

    @Inject
    private CallerErasure erasure;

    @Inject
    private Audit audit;

    /** How much named the caller; all are 0 for a caller whom nobody knows. */
    @JsonbPropertyOrder({"calls", "events", "voicemails", "notices"})
    public record ErasedJson(int calls, int events, int voicemails, int notices) {}

    @DELETE
    @Path("{number}")
    public ErasedJson erase(@PathParam("number") String number) {
        String key = Endpoint.searchKey(number);
        if (PhoneNumber.digits(key).isEmpty() && !key.matches("[^@\\s]+@[^@\\s]+")) {
            throw Problem.of(
                            422,
                            "A caller is a telephone number such as +491511234567, or a SIP address such as"
                                    + " sip:jane@phone.plivo.com. Write the plus sign as %2B.")
                    .exception();
        }
        CallerErasure.Result result = erasure.erase(key);
        audit.add(
                "erase",
                "caller",
                null,
                Json.createObjectBuilder().add("calls", result.calls()).build());
        return new ErasedJson(
                result.calls(),
                result.events(),
                result.others().getOrDefault("voicemails", 0),
                result.others().getOrDefault("notices", 0));
    }
}
