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
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rejects a query parameter that the address does not know, and one that is given twice. An unknown one is misspelt more
 * often than not; ignoring it would answer another question than the one that was asked.
 *
 * <p>Health is left out: load balancers add parameters of their own, and its answer depends on none.
 */
@Provider
public class ParameterFilter implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        boolean isExempt = method == null
                || request.getUriInfo().getPath().matches("/?health/.*")
                || request.getMethod().equals("OPTIONS");
        if (!isExempt) {
            KnownParameters known = new KnownParameters(known(method), lists(method));
            request.getUriInfo().getQueryParameters().forEach(known::check);
        }
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

    private static Set<String> lists(Method method) {
        return Stream.of(method.getParameters())
                .filter(parameter -> Collection.class.isAssignableFrom(parameter.getType()))
                .map(parameter -> parameter.getAnnotation(QueryParam.class))
                .filter(Objects::nonNull)
                .map(QueryParam::value)
                .collect(Collectors.toSet());
    }
}
