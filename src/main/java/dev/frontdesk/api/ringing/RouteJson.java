package dev.frontdesk.api.ringing;

import dev.frontdesk.directory.App;
import dev.frontdesk.routing.LeftOut;
import dev.frontdesk.routing.RingPlan;
import dev.frontdesk.routing.StagePlan;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Who would ring on a line, as the API writes it.
 *
 * @param zone of the line's schedule; null for a line without one
 * @param because a sentence on why the line is open or closed
 * @param blocked the entry of the list that the caller is on; null if on none
 * @param then {@code voicemail}, {@code announcement} or {@code hangup}
 */
@JsonbPropertyOrder({"at", "zone", "open", "because", "blocked", "stages", "then"})
public record RouteJson(
        @NotNull Instant at,
        String zone,
        boolean open,
        @NotNull String because,
        BlockedCallerJson blocked,
        List<StageJson> stages,
        @NotNull String then) {

    /** A stage; one that is skipped rings nobody. */
    @JsonbPropertyOrder({"seconds", "confirm", "rings", "leftOut"})
    public record StageJson(int seconds, boolean confirm, List<Rings> rings, List<Silent> leftOut) {

        static StageJson of(StagePlan stage) {
            return new StageJson(
                    stage.seconds(),
                    stage.confirm(),
                    stage.rung().stream().map(Rings::of).toList(),
                    stage.leftOut().stream().map(Silent::of).toList());
        }
    }

    /** An app that rings, and whose it is. */
    @JsonbPropertyOrder({"user", "userNumber"})
    public record Rings(@NotNull UserOfRoute user, @NotNull AppOfRoute userNumber) {

        static Rings of(App app) {
            return new Rings(UserOfRoute.of(app), AppOfRoute.of(app));
        }
    }

    /** An app that does not ring, and why. */
    @JsonbPropertyOrder({"user", "userNumber", "because"})
    public record Silent(
            @NotNull UserOfRoute user,
            @NotNull AppOfRoute userNumber,
            @NotNull String because) {

        static Silent of(LeftOut left) {
            return new Silent(UserOfRoute.of(left.app()), AppOfRoute.of(left.app()), left.reason());
        }
    }

    /** A user. */
    @JsonbPropertyOrder({"id", "name"})
    public record UserOfRoute(long id, @NotNull String name) {

        static UserOfRoute of(App app) {
            return new UserOfRoute(app.userId(), app.userName());
        }
    }

    /** An app. */
    @JsonbPropertyOrder({"id", "label", "sipEndpoint", "phoneNumber"})
    public record AppOfRoute(long id, @NotNull String label, String sipEndpoint, String phoneNumber) {

        static AppOfRoute of(App app) {
            return new AppOfRoute(app.id(), app.label(), app.sipEndpoint(), app.phoneNumber());
        }
    }

    static RouteJson of(RingPlan plan, Instant at) {
        return new RouteJson(
                at,
                plan.opening().zone(),
                plan.opening().open(),
                plan.opening().because(),
                plan.isBlocked() ? BlockedCallerJson.of(plan.blocked()) : null,
                plan.stages().stream().map(StageJson::of).toList(),
                plan.then().name().toLowerCase(Locale.ROOT));
    }
}
