package dev.frontdesk.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do what: the least role for each method of each address below {@code /api}. What is not listed is for admins
 * only; a test holds that each address is listed.
 */
final class Rules {

    /** Without {@code /api/}; nobody needs a token for these. */
    private static final Set<String> OPEN = Set.of("health/live", "health/ready", "openapi.json");

    /** Outside of {@code /api}: people come here before anybody knows them. */
    private static final Set<String> DOORS = Set.of("/signin", "/signin/callback", "/signout");

    private static final List<String> FOR_READERS = List.of(
            "GET calls",
            "GET calls/count",
            "GET calls/live",
            "GET calls/{callUuid}",
            "GET statistics",
            "GET users",
            "GET users/{id}",
            "GET users/{id}/numbers",
            "GET users/{id}/numbers/{id}",
            "GET company-numbers",
            "GET company-numbers/{id}",
            "GET company-numbers/{id}/route",
            "GET schedules",
            "GET schedules/{id}",
            "GET blocked-callers",
            "GET blocked-callers/{id}",
            "GET docs",
            "GET me",
            "GET metrics");

    private static final List<String> FOR_AGENTS = List.of(
            "GET calls/{callUuid}/voicemail",
            "PUT calls/{callUuid}/handled",
            "DELETE calls/{callUuid}/handled",
            "PUT users/{id}/availability");

    private static final List<String> FOR_ADMINS = List.of(
            "POST users",
            "PUT users/{id}",
            "DELETE users/{id}",
            "POST users/{id}/numbers",
            "PUT users/{id}/numbers/{id}",
            "DELETE users/{id}/numbers/{id}",
            "POST company-numbers",
            "PUT company-numbers/{id}",
            "DELETE company-numbers/{id}",
            "POST schedules",
            "PUT schedules/{id}",
            "DELETE schedules/{id}",
            "POST blocked-callers",
            "PUT blocked-callers/{id}",
            "DELETE blocked-callers/{id}",
            "DELETE callers/{number}",
            "GET tokens",
            "POST tokens",
            "GET tokens/{id}",
            "PUT tokens/{id}",
            "DELETE tokens/{id}",
            "GET subscriptions",
            "POST subscriptions",
            "GET subscriptions/{id}",
            "PUT subscriptions/{id}",
            "DELETE subscriptions/{id}",
            "POST subscriptions/{id}/test",
            "GET subscriptions/{id}/deliveries",
            "POST subscriptions/{id}/deliveries/{id}/replay",
            "GET audit",
            "GET doctor",
            "GET plivo/plan",
            "POST plivo/apply",
            "POST plivo/reconcile",
            "POST rebuild");

    private static final Map<String, Role> LEAST = new HashMap<>();

    static {
        FOR_READERS.forEach(rule -> LEAST.put(anonymous(rule), Role.READER));
        FOR_AGENTS.forEach(rule -> LEAST.put(anonymous(rule), Role.AGENT));
        FOR_ADMINS.forEach(rule -> LEAST.put(anonymous(rule), Role.ADMIN));
    }

    private Rules() {}

    /** @param address as the client wrote it, which dots and semicolons cannot disguise */
    static boolean isOpen(String address) {
        return DOORS.contains(address)
                || address.startsWith("/api/") && OPEN.contains(address.substring("/api/".length()));
    }

    /** Whether the table has the address, be it only to keep it for admins. */
    static boolean lists(String method, String template) {
        return OPEN.contains(template) || LEAST.containsKey(rule(method, template));
    }

    /**
     * Empty where nobody needs a token.
     *
     * @param template of the address below {@code /api/}, such as <code>users/{id}</code>
     */
    static Optional<Role> least(String method, String template) {
        return OPEN.contains(template)
                ? Optional.empty()
                : Optional.of(LEAST.getOrDefault(rule(method, template), Role.ADMIN));
    }

    private static String rule(String method, String template) {
        return anonymous((method.equals("HEAD") ? "GET" : method) + " " + template);
    }

    /** What a variable is called makes no difference. */
    private static String anonymous(String rule) {
        return rule.replaceAll("\\{[^}]+}", "{}");
    }
}
