package dev.frontdesk.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Adds HEAD to the header Allow if GET is in it: JAX-RS answers HEAD, but not every implementation says so. */
@Provider
public class AllowFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String allowed = response.getHeaderString(HttpHeaders.ALLOW);
        if (allowed == null) {
            return;
        }
        TreeSet<String> methods =
                Arrays.stream(allowed.split(",")).map(String::strip).collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains("GET") && methods.add("HEAD")) {
            response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", methods));
        }
    }
}
