package dev.frontdesk.plivo.account;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * The result of applying a plan, as the API writes it.
 *
 * @param failed null if nothing failed
 * @param plan what is still to be done
 */
@JsonbPropertyOrder({"done", "passwords", "failed", "plan"})
public record ApplyResultJson(
        List<Step.Words> done,
        List<PasswordJson> passwords,
        FailedJson failed,
        @NotNull PlanJson plan) {

    /**
     * What a phone registers with.
     *
     * @param line the name of the line; null for an app
     * @param app the names of user and app; null for a line
     * @param key the value for {@code newPassword}
     */
    @JsonbPropertyOrder({"line", "app", "key", "user", "sipEndpoint", "password"})
    public record PasswordJson(
            String line,
            String app,
            @NotNull String key,
            @NotNull String user,
            @NotNull String sipEndpoint,
            @NotNull String password) {

        static PasswordJson of(ApplyResult.NewPassword shown) {
            EndpointOwner endpointOwner = shown.place();
            return new PasswordJson(
                    endpointOwner.isLine() ? endpointOwner.name() : null,
                    endpointOwner.isLine() ? null : endpointOwner.name(),
                    endpointOwner.key(),
                    shown.user().username(),
                    shown.user().sipEndpoint(),
                    shown.password());
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "PasswordJson[" + key + "]";
        }
    }

    /** The step that failed, and why. */
    @JsonbPropertyOrder({"step", "reason"})
    public record FailedJson(
            @NotNull Step.Words step, @NotNull String reason) {}

    static ApplyResultJson of(ApplyResult applyResult) {
        return new ApplyResultJson(
                applyResult.done().stream().map(Step::words).toList(),
                applyResult.passwords().stream().map(PasswordJson::of).toList(),
                applyResult.failed() == null
                        ? null
                        : new FailedJson(
                                applyResult.failed().step().words(),
                                applyResult.failed().reason()),
                PlanJson.of(applyResult.rest()));
    }
}
