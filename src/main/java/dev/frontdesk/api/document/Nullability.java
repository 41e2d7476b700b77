package dev.frontdesk.api.document;

import jakarta.annotation.Nullable;
import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Which facts of an object may be null: all but lists, maps, what Java cannot leave out (such as an {@code int}) and what
 * {@link NotNull} says, and lists that are {@link Nullable}. None may be missing: an absent fact is null.
 */
final class Nullability {

    private Nullability() {}

    /**
     * Writes into the schema which facts may be null, and that none is missing.
     *
     * @param name the simple name of a class of ours; where several have it, the plugin adds a number
     */
    static void write(String name, Schema schema) {
        if (schema.getProperties() != null) {
            nullable(name.replaceAll("\\d+$", ""), schema.getProperties().keySet())
                    .ifPresent(nullable -> write(nullable, schema));
        }
    }

    private static void write(Map<String, Boolean> nullable, Schema schema) {
        Map<String, Schema> properties = new LinkedHashMap<>(schema.getProperties());
        properties.replaceAll((fact, its) -> nullable.get(fact) ? orNull(its) : its);
        schema.setProperties(properties);
        schema.setRequired(new ArrayList<>(properties.keySet()));
    }

    /** Empty for a schema that is of no class of ours. */
    private static Optional<Map<String, Boolean>> nullable(String name, Set<String> facts) {
        return classes(name)
                .map(Nullability::facts)
                .filter(its -> its.keySet().containsAll(facts))
                .findFirst();
    }

    private static Map<String, Boolean> facts(Class<?> type) {
        Map<String, Boolean> nullable = new LinkedHashMap<>();
        if (type.isRecord()) {
            Stream.of(type.getRecordComponents())
                    .forEach(fact -> nullable.put(name(fact), mayBeNull(fact.getType(), fact.getAccessor())));
        } else {
            Stream.of(type.getFields())
                    .filter(fact -> !Modifier.isStatic(fact.getModifiers()))
                    .forEach(fact -> nullable.put(fact.getName(), mayBeNull(fact.getType(), fact)));
        }
        return nullable;
    }

    private static boolean mayBeNull(Class<?> type, AnnotatedElement fact) {
        boolean isOptional = !type.isPrimitive()
                && !Collection.class.isAssignableFrom(type)
                && (!Map.class.isAssignableFrom(type) || JsonObject.class.isAssignableFrom(type))
                && !fact.isAnnotationPresent(NotNull.class);
        return isOptional || fact.isAnnotationPresent(Nullable.class);
    }

    private static String name(RecordComponent fact) {
        JsonbProperty other = fact.getAccessor().getAnnotation(JsonbProperty.class);
        return other == null ? fact.getName() : other.value();
    }

    private static Schema orNull(Schema fact) {
        if (fact.getType() != null) {
            return fact.addType(SchemaType.NULL);
        }
        return fact.getRef() == null
                ? fact
                : OASFactory.createSchema()
                        .anyOf(List.of(
                                OASFactory.createSchema().ref(fact.getRef()),
                                OASFactory.createSchema().addType(SchemaType.NULL)));
    }

    private static Stream<Class<?>> classes(String simpleName) {
        Path folder = folder();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Class<?>> found = new ArrayList<>();
            for (Path file : files.toList()) {
                String name = folder.relativize(file).toString();
                if (name.matches("(.*[/\\\\$])?" + simpleName + "\\.class")) {
                    found.add(type(name.replaceAll("\\.class$", "").replaceAll("[/\\\\]", ".")));
                }
            }
            return found.stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the classes cannot be read", unreadable);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, Nullability.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException("its file is there: " + name, impossible);
        }
    }

    private static Path folder() {
        try {
            return Path.of(Nullability.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("classes stand in a folder", impossible);
        }
    }
}
