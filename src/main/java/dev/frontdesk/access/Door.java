package dev.frontdesk.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** How people get in without a token; found by injection, so that this package need not know how they sign in. */
public interface Door {

    /** False if the settings name no place to sign in. */
    boolean isOpen();

    /** The person whose session the request belongs to; empty without a session that is still good. */
    Optional<Caller> callerOf(HttpServletRequest request);
}
