package dev.frontdesk.plivo.account;

/**
 * How a Frontdesk knows at Plivo what it has made there: every name that it gives begins with {@code frontdesk-} and
 * its own eight digits. These stand in its database, as the ids do that follow them. So two Frontdesks with one
 * account, such as one for trial, leave each other's things alone.
 *
 * <p>Only lower-case letters, digits and hyphens: Plivo says for the names of applications what they may hold, and
 * not for the aliases of endpoints.
 */
record Mark(String installation) {

    /** The name of the one application. */
    String application() {
        return "frontdesk-" + installation;
    }

    /** The alias of the endpoint that was made for a line or an app. It stays whatever they are called later. */
    String of(Place place) {
        return application() + "-" + place.key();
    }

    /** True for an alias that this Frontdesk has given. */
    boolean isOn(String alias) {
        return alias != null && alias.startsWith(application() + "-");
    }
}
