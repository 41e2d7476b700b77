package dev.frontdesk.pages;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All addresses of some applications, found by their annotations. */
record Addresses(List<Address> all) {

    /** An address with its parameters in braces; the method is null for what only leads to others. */
    private record Address(String method, String path) {

        /** Whether a page may say so: {@code 3} or <code>{userId}</code> for any parameter, and no method for any. */
        boolean is(String wantedMethod, String wanted) {
            return wanted.matches(path.replaceAll("\\{[^}]+}", "[^/]+"))
                    && (wantedMethod == null || wantedMethod.equals(method));
        }
    }

    static Addresses of(Application... applications) {
        return new Addresses(Stream.of(applications).flatMap(Addresses::in).toList());
    }

    private static Stream<Address> in(Application application) {
        String root = "/"
                + application.getClass().getAnnotation(ApplicationPath.class).value();
        return application.getClasses().stream()
                .filter(resource -> resource.isAnnotationPresent(Path.class))
                .flatMap(resource -> Stream.of(resource.getMethods())
                        .flatMap(method ->
                                verb(method)
                                        .map(verb -> new Address(verb, root + part(resource) + part(method)))
                                        .stream()));
    }

    private static Optional<String> verb(Method method) {
        return Stream.of(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String part(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null || path.value().equals("/") ? "" : "/" + path.value();
    }

    boolean have(String method, String path) {
        return all.stream().anyMatch(address -> address.is(method, path));
    }

    /** Whether addresses begin so: pages may speak of all that stands below one. */
    boolean haveBelow(String path) {
        return all.stream().anyMatch(address -> address.path().startsWith(path));
    }
}
