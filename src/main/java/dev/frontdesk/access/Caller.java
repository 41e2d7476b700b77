package dev.frontdesk.access;

import java.security.Principal;

/**
 * Somebody whose credentials are right.
 *
 * @param name the token's, as the audit shows it; {@value #API_TOKEN} for that of the settings
 */
record Caller(String name, Role role) implements Principal {

    static final String API_TOKEN = "API_TOKEN";

    @Override
    public String getName() {
        return name;
    }
}
