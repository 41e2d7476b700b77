package dev.frontdesk.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.ApiApplication;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The document has every address of the API and no other, and says what each answers. */
class DocumentTest {

    private final Document document = Document.built();

    @Test
    void everyAddressIsThereAndNoOther() {
        Set<String> addresses = new TreeSet<>();
        addresses.add("GET /api/calls/live");
        new ApiApplication()
                .getClasses().stream()
                        .filter(type -> type.isAnnotationPresent(Path.class))
                        .flatMap(type -> Stream.of(type.getMethods()))
                        .forEach(method -> Stream.of(method.getAnnotations())
                                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                                .filter(verb -> verb != null)
                                .forEach(verb -> addresses.add(
                                        verb.value() + " /api" + part(method.getDeclaringClass()) + part(method))));

        assertThat(document.addresses()).isEqualTo(addresses);
        assertThat(document.json().getString("openapi")).startsWith("3.1");
    }

    private static String part(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : "/" + path.value().replaceAll("^/|/$", "");
    }

    /** A resource that answers a bare {@code Response} names its type by {@code APIResponseSchema}. */
    @Test
    void everyAnswerHasItsType() {
        for (String address : document.addresses()) {
            document.answers(address).forEach((type, schema) -> {
                if (type.equals("application/json") && !address.endsWith("openapi.json")) {
                    assertThat(schema).as(address).isNotEmpty();
                }
                assertThat(type).as(address).doesNotContain(";");
            });
        }
    }

    @Test
    void everySchemaIsReferredTo() {
        String all = document.json().toString();
        assertThat(document.json()
                        .getJsonObject("components")
                        .getJsonObject("schemas")
                        .keySet())
                .allMatch(name -> all.contains("\"#/components/schemas/" + name + "\""));
    }

    @Test
    void queryParametersAreThere() {
        assertThat(document.operation("GET /api/calls")
                        .getJsonArray("parameters")
                        .toString())
                .contains("\"q\"", "\"changedSince\"", "\"cursor\"");
    }

    @Test
    void theOpenAddressesNeedNoToken() {
        assertThat(document.operation("GET /api/openapi.json").getJsonArray("security"))
                .isEmpty();
        assertThat(document.operation("GET /api/calls")).doesNotContainKey("security");
        assertThat(document.json().getJsonArray("security")).hasSize(2);
    }
}
