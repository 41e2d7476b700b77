package dev.frontdesk.plivo.account;

import dev.frontdesk.operations.HealthCheck;
import dev.frontdesk.operations.HealthResource.CheckResult;
import dev.frontdesk.operations.HealthResource.CheckStatus;
import dev.frontdesk.plivo.client.PlivoConnection;
import dev.frontdesk.plivo.client.PlivoFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reports in health what the last comparison with the account found. Health is open to everybody, so it counts objects
 * and names none. An outage at Plivo is no fault of ours: calls are answered without its REST API.
 */
@ApplicationScoped
public class AccountHealth implements HealthCheck {

    @Inject
    private PlivoConnection plivo;

    @Inject
    private Clock clock;

    private volatile LatestPlan finding;
    private volatile PlivoFailure failure;

    /** @param setUp false if Frontdesk has never set the account up, so nothing in it is missing */
    private record LatestPlan(Instant at, Plan plan, boolean setUp) {}

    void found(Plan plan, boolean setUp) {
        failure = null;
        finding = new LatestPlan(clock.instant().truncatedTo(ChronoUnit.SECONDS), plan, setUp);
    }

    void failed(PlivoFailure latest) {
        failure = latest;
    }

    @Override
    public String name() {
        return "plivo";
    }

    @Override
    public CheckResult check() {
        if (!plivo.hasCredentials()) {
            return new CheckResult(
                    CheckStatus.UP, "The account is not checked: PLIVO_AUTH_ID or PLIVO_AUTH_TOKEN is not set.");
        }
        PlivoFailure latest = failure;
        if (latest != null) {
            return check(latest);
        }
        LatestPlan last = finding;
        return last == null ? new CheckResult(CheckStatus.UP, "The account has not been checked yet.") : check(last);
    }

    private static CheckResult check(PlivoFailure latest) {
        boolean hopeless = latest.kind() == PlivoFailure.Kind.WRONG_CREDENTIALS;
        return new CheckResult(hopeless ? CheckStatus.DEGRADED : CheckStatus.UP, latest.getMessage());
    }

    private static CheckResult check(LatestPlan last) {
        if (last.plan().isFulfilled()) {
            return new CheckResult(CheckStatus.UP, "The account matched the directory at " + last.at() + ".");
        }
        String things = things(last.plan());
        return last.setUp()
                ? new CheckResult(
                        CheckStatus.DEGRADED,
                        "The account did not match the directory at " + last.at() + ": " + things
                                + ". GET /api/plivo/plan says what to do.")
                : new CheckResult(
                        CheckStatus.UP,
                        "The account is not set up by Frontdesk. POST /api/plivo/apply does it: " + things + ".");
    }

    /** {@code application 1, endpoint 3}. */
    private static String things(Plan plan) {
        Map<String, Long> things = Stream.concat(
                        plan.steps().stream().map(step -> step.words().what()),
                        plan.inTheWay().stream().map(Plan.Blocker::what))
                .collect(Collectors.groupingBy(what -> what, TreeMap::new, Collectors.counting()));
        return things.entrySet().stream()
                .map(thing -> thing.getKey() + " " + thing.getValue())
                .collect(Collectors.joining(", "));
    }
}
