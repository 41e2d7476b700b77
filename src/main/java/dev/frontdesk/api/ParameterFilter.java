package dev.frontdesk.api;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Rejects a query parameter that the address does not know, and one that is given twice. An unknown one is misspelt more
 * often than not; ignoring it would answer another question than the one that was asked.
 *
 * <p>Health is left out: load balancers add parameters of their own, and its answer depends on none.
 */
@Provider
public class ParameterFilter implements ContainerRequestFilter {

    private static final int LONGEST_NAME = 40;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        boolean isExempt = method == null
                || request.getUriInfo().getPath().matches("/?health/.*")
                || request.getMethod().equals("OPTIONS");
        if (!isExempt) {
            request.getUriInfo().getQueryParameters().forEach((name, values) -> check(method, name, values));
        }
    }

    private static void check(Method method, String name, List<String> values) {
        Set<String> known = known(method);
        if (!known.contains(name)) {
            String shown = name.substring(0, Math.min(name.length(), LONGEST_NAME));
            throw Problem.of(400, "The parameter " + shown + " is unknown. " + names(known))
                    .exception();
        }
        if (values.size() > 1 && !isList(method, name)) {
            throw Problem.badParameter(name, "is given " + values.size() + " times. Give it once")
                    .exception();
        }
    }

    private static String names(Set<String> known) {
        return known.isEmpty()
                ? "This address takes no parameters."
                : "This address knows " + String.join(", ", known) + ".";
    }

    private static Set<String> known(Method method) {
        Set<String> names = new LinkedHashSet<>();
        Filters filters = method.getAnnotation(Filters.class);
        if (filters != null) {
            names.addAll(List.of(filters.value()));
        }
        for (Parameter parameter : method.getParameters()) {
            QueryParam named = parameter.getAnnotation(QueryParam.class);
            if (named != null) {
                names.add(named.value());
            }
        }
        return names;
    }

    private static boolean isList(Method method, String name) {
        return List.of(method.getParameters()).stream()
                .filter(parameter -> Collection.class.isAssignableFrom(parameter.getType()))
                .map(parameter -> parameter.getAnnotation(QueryParam.class))
                .anyMatch(named -> named != null && named.value().equals(name));
    }
}
