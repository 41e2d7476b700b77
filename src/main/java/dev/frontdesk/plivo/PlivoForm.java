package dev.frontdesk.plivo;

import dev.frontdesk.call.Parameters;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The parameters of one webhook, by our own names. With {@link PlivoReading} the only place that knows Plivo's. See
 * Plivo's documentation, Voice, XML, Request.
 */
final class PlivoForm {

    private static final Pattern CALL_UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final Set<String> OVER = Set.of("completed", "busy", "failed", "timeout", "no-answer", "cancel");

    private final Parameters parameters;
    private final boolean hasPlivosNames;

    private PlivoForm(Parameters parameters, boolean hasPlivosNames) {
        this.parameters = parameters;
        this.hasPlivosNames = hasPlivosNames;
    }

    PlivoForm(Map<String, List<String>> values) {
        parameters = Parameters.of(values);
        hasPlivosNames = values.keySet().stream().allMatch(PlivoNames::mayBe);
    }

    /** The same, sent to the address of this stage. */
    PlivoForm inStage(int stage) {
        return new PlivoForm(parameters.inStage(stage), hasPlivosNames);
    }

    Parameters parameters() {
        return parameters;
    }

    /** Empty where the id is missing or none that Plivo could have given. */
    Optional<String> callUuid() {
        return callUuid(parameters.first("CallUUID"));
    }

    static Optional<String> callUuid(String text) {
        return Optional.of(text).filter(CALL_UUID.asMatchPredicate());
    }

    /**
     * The call under which this webhook is kept: none where a name in it is none that Plivo could have chosen. What Plivo
     * signs can be cut into names and values in other ways, and that would be kept as if Plivo had said it.
     *
     * @param named as the webhook or its address names the call
     */
    Optional<String> keptUnder(Optional<String> named) {
        return named.filter(id -> hasPlivosNames);
    }

    String from() {
        return parameters.first("From");
    }

    /** The addresses that may name the line, the likeliest first; none where the call is not a customer's. */
    List<String> to() {
        boolean ours = parameters.first("Direction").equals("outbound");
        return ours ? List.of() : List.of(parameters.first("To"), parameters.first("SIP-H-To"));
    }

    /** When the call came in, by Plivo's clock; empty where it does not say. */
    Optional<Instant> startedAt() {
        return Optional.ofNullable(AccountTime.utc(parameters.first("SessionStart")));
    }

    /** The address of the app that a leg's event is about. */
    String leg() {
        return parameters.first("DialBLegTo");
    }

    /** What our own {@link Echo} is asked; Plivo never says it. */
    String nonce() {
        return parameters.first("nonce");
    }

    /** Plivo reports the end of a call to the answer address too, if the application has no hangup address. */
    boolean tellsOfTheEnd() {
        return parameters.first("Event").equals("Hangup")
                || !parameters.first("HangupCause").isEmpty()
                || OVER.contains(parameters.first("CallStatus"));
    }

    /** Somebody talked, and no more is to be said. Any other result, also one that Plivo may invent, leads to voicemail. */
    boolean isConversationOver() {
        return PlivoReading.isConversationOver(parameters);
    }
}
