package dev.frontdesk.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;

/**
 * A request of which we know the sender. Resources ask as usual: {@code SecurityContext.getUserPrincipal()} has the name,
 * and {@code isUserInRole("agent")} is true for an admin, too.
 */
final class IdentifiedRequest extends HttpServletRequestWrapper {

    private final Caller caller;

    IdentifiedRequest(HttpServletRequest request, Caller caller) {
        super(request);
        this.caller = caller;
    }

    @Override
    public Principal getUserPrincipal() {
        return caller;
    }

    @Override
    public String getRemoteUser() {
        return caller.name();
    }

    @Override
    public boolean isUserInRole(String word) {
        return Role.of(word).filter(caller.role()::includes).isPresent();
    }
}
