package dev.frontdesk.access;

import java.security.Principal;

/**
 * Somebody whose credentials are right.
 *
 * @param name as the audit shows it: the token's, {@value #API_TOKEN} for that of the settings, or a person's e-mail
 * @param byCookie whether a browser sends the credentials by itself, also from a page of another site
 */
public record Caller(String name, Role role, boolean byCookie) implements Principal {

    static final String API_TOKEN = "API_TOKEN";

    static Caller program(String name, Role role) {
        return new Caller(name, role, false);
    }

    /** Somebody who has signed in. */
    public static Caller person(String name, Role role) {
        return new Caller(name, role, true);
    }

    @Override
    public String getName() {
        return name;
    }
}
