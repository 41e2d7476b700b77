package dev.frontdesk.api;

import dev.frontdesk.directory.CompanyNumber;
import dev.frontdesk.directory.Ringing;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** A line as the API writes it. */
@JsonbPropertyOrder({
    "id",
    "name",
    "sipEndpoint",
    "phoneNumber",
    "hours",
    "stages",
    "welcome",
    "unanswered",
    "closed",
    "voicemailWhenUnanswered",
    "voicemailWhenClosed",
    "ringBack",
    "showLineName"
})
public record CompanyNumberJson(
        long id,
        @NotNull String name,
        String sipEndpoint,
        String phoneNumber,
        Long hours,
        List<Ringing.Stage> stages,
        Ringing.Greeting welcome,
        Ringing.Greeting unanswered,
        Ringing.Greeting closed,
        boolean voicemailWhenUnanswered,
        boolean voicemailWhenClosed,
        String ringBack,
        boolean showLineName) {

    static CompanyNumberJson of(CompanyNumber line) {
        Ringing ringing = line.ringing();
        return new CompanyNumberJson(
                line.id(),
                line.name(),
                line.sipEndpoint(),
                line.phoneNumber(),
                ringing.hours(),
                ringing.stages(),
                ringing.welcome(),
                ringing.unanswered(),
                ringing.closed(),
                ringing.voicemailWhenUnanswered(),
                ringing.voicemailWhenClosed(),
                ringing.ringBack(),
                ringing.showLineName());
    }
}
