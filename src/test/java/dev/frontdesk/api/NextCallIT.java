package dev.frontdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.webhook.Account;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** When a change of the directory is answered, the next call rings as changed. */
class NextCallIT {

    private static final Frontdesk FRONTDESK = Frontdesk.running();
    private static final String LINES = "/api/company-numbers";
    private static final String USERS = "/api/users";

    private final Client client = new Client();
    private final Carrier plivo = new Carrier(
            FRONTDESK.base(), Account.of(FRONTDESK.publicUrl(), FRONTDESK.plivoAuthToken(), FRONTDESK.plivoTimeZone()));

    /** Repeated, since the table is read again every second in any case. */
    @RepeatedTest(5)
    void theNextCallRingsAsChanged() {
        String number = Fresh.phoneNumber();
        String app = Fresh.sipEndpoint();
        Client.Answer line = client.post(LINES, line(number));
        Client.Answer user = client.post(
                USERS,
                "{\"name\": \"Ann\", \"numbers\": [{\"label\": \"any\", \"sipEndpoint\": \"%s\"}]}".formatted(app));
        assertThat(answerTo(number)).contains(app);

        client.delete(USERS + "/" + user.id());
        assertThat(answerTo(number)).contains("<Dial").doesNotContain(app);

        client.delete(LINES + "/" + line.id());
        assertThat(answerTo(number)).doesNotContain("<Dial");
    }

    @Test
    void aRefusedChangeChangesNoCall() {
        String number = Fresh.phoneNumber();
        Client.Answer line = client.post(LINES, line(number));

        assertThat(client.put(LINES + "/" + line.id(), line(Fresh.phoneNumber()), "If-Match", "\"other\"")
                        .status())
                .isEqualTo(412);

        assertThat(answerTo(number)).contains("<Dial");
        client.delete(LINES + "/" + line.id());
    }

    private String answerTo(String number) {
        return plivo.post(
                        "/plivo/answer",
                        Map.of(
                                "CallUUID", UUID.randomUUID().toString(),
                                "From", "+4930123456",
                                "To", number.substring(1),
                                "Direction", "inbound",
                                "CallStatus", "ringing",
                                "Event", "StartApp"))
                .text();
    }

    private static String line(String number) {
        return "{\"name\": \"%s\", \"phoneNumber\": \"%s\"}".formatted(Fresh.name(), number);
    }
}
