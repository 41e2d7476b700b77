package dev.frontdesk.plivo.account;

/**
 * Marks what a Frontdesk has created at Plivo: every name begins with {@code frontdesk-} and the eight digits of this
 * Frontdesk. The digits stand in its database, as do the ids that follow them, so two Frontdesks on one account, such
 * as one for trials, leave each other's objects alone.
 *
 * <p>Only lower-case letters, digits and hyphens: Plivo says what the names of applications may hold, and does not say
 * it for the aliases of endpoints.
 */
record OwnershipTag(String installation) {

    /** The name of the one application. */
    String application() {
        return "frontdesk-" + installation;
    }

    /** The alias of the endpoint for a line or an app. It stays the same when their names change. */
    String of(EndpointOwner endpointOwner) {
        return application() + "-" + endpointOwner.key();
    }

    /** True for an alias that this Frontdesk has given. */
    boolean isOn(String alias) {
        return alias != null && alias.startsWith(application() + "-");
    }
}
