package dev.frontdesk.access;

import dev.frontdesk.api.Problem;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers 403 to those whose role is less than {@link Rules} want. It asks for the method that JAX-RS has chosen and not
 * for the address, so that no way of writing an address leads around a rule.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class RoleFilter implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Inject
    private AccessMeters meters;

    @Override
    public void filter(ContainerRequestContext request) {
        SecurityContext sender = request.getSecurityContext();
        least(request.getMethod())
                .filter(wanted -> !sender.isUserInRole(wanted.word()))
                .ifPresent(wanted -> {
                    meters.forbidden();
                    request.abortWith(refusal(wanted).response());
                });
    }

    static Problem refusal(Role wanted) {
        return Problem.of(
                403,
                "This is for the role " + wanted.word() + (wanted == Role.ADMIN ? "" : " and those above it")
                        + ", which you do not have. Use another token, or ask an admin for one.");
    }

    private Optional<Role> least(String method) {
        boolean asksForMethods = method.equals("OPTIONS") && resource.getResourceMethod() == null;
        return asksForMethods ? Optional.of(Role.READER) : Rules.least(method, template(resource));
    }

    /** Servers may show a class that they have derived from ours. */
    private static String template(ResourceInfo resource) {
        Stream<Class<?>> classes =
                Stream.iterate(resource.getResourceClass(), type -> type != null, Class::getSuperclass);
        Path root = classes.map(type -> type.getAnnotation(Path.class))
                .filter(path -> path != null)
                .findFirst()
                .orElse(null);
        Path rest = resource.getResourceMethod() == null
                ? null
                : resource.getResourceMethod().getAnnotation(Path.class);
        return template(root, rest);
    }

    /** @param rest null where the method has no path of its own */
    static String template(Path root, Path rest) {
        return Stream.of(root, rest)
                .filter(path -> path != null)
                .map(path -> path.value().replaceAll("^/|/$", ""))
                .collect(Collectors.joining("/"));
    }
}
