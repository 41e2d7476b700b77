package dev.frontdesk.api;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the media types of an answer, from the annotations of the resources. */
final class Offers {

    private Offers() {}

    /**
     * In alphabetical order; empty if no method matches.
     *
     * @param path beneath {@code /api}, without a slash at its beginning
     */
    static Set<String> of(String method, String path, Collection<Class<?>> resources) {
        Set<String> offers = new TreeSet<>();
        for (Class<?> resource : resources) {
            Stream.of(resource.getMethods())
                    .filter(answer -> answers(answer, method) && address(resource, answer, path))
                    .forEach(answer -> offers.addAll(types(resource, answer)));
        }
        return offers;
    }

    /** A method that answers GET answers HEAD too. */
    private static boolean answers(Method answer, String method) {
        String asked = method.equals("HEAD") ? "GET" : method;
        return Stream.of(answer.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .anyMatch(named -> named != null && named.value().equals(asked));
    }

    private static boolean address(Class<?> resource, Method answer, String path) {
        Path root = resource.getAnnotation(Path.class);
        Path rest = answer.getAnnotation(Path.class);
        return root != null && path.matches(pattern(root) + (rest == null ? "" : "/" + pattern(rest)) + "/?");
    }

    /** A variable matches one segment, unless it has a pattern of its own. */
    private static String pattern(Path template) {
        return template.value()
                .replaceAll("^/|/$", "")
                .replaceAll("\\{[^:{}]+}", "[^/]+")
                .replaceAll("\\{[^:{}]+:\\s*([^{}]+)}", "$1");
    }

    private static List<String> types(Class<?> resource, Method answer) {
        Produces own = answer.getAnnotation(Produces.class);
        Produces all = own == null ? resource.getAnnotation(Produces.class) : own;
        return all == null
                ? List.of()
                : Stream.of(all.value()).map(Offers::withoutRank).toList();
    }

    /** The parameter qs ranks our own types for JAX-RS; a client cannot use it. */
    private static String withoutRank(String type) {
        return type.replaceAll(";\\s*qs=[0-9.]+", "");
    }
}
