package dev.frontdesk.call.projection;

import dev.frontdesk.call.Summary;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads the columns of a {@link Summary} from its mapping, so that a column is named once: what the entity manager reads,
 * {@link CallRows} writes.
 */
final class SummaryColumns {

    /** A column, the type of its values in Java, and its value of a call. */
    record SummaryColumn(String name, Class<?> type, Function<Summary, Object> value) {}

    private SummaryColumns() {}

    static List<SummaryColumn> all() {
        return Stream.of(Summary.class.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .flatMap(SummaryColumns::columns)
                .toList();
    }

    private static Stream<SummaryColumn> columns(Method fact) {
        if (fact.isAnnotationPresent(Embedded.class)) {
            return Stream.of(fact.getAnnotationsByType(AttributeOverride.class)).map(part -> part(fact, part));
        }
        return Stream.of(column(fact.getAnnotation(Column.class).name(), fact, call -> read(fact, call)));
    }

    private static SummaryColumn part(Method whole, AttributeOverride override) {
        Method part = method(whole.getReturnType(), override.name());
        return column(override.column().name(), part, call -> {
            Object value = read(whole, call);
            return value == null ? null : read(part, value);
        });
    }

    private static SummaryColumn column(String name, Method fact, Function<Summary, Object> value) {
        return new SummaryColumn(name, fact.getReturnType(), value.andThen(SummaryColumns::inSql));
    }

    /** A constant goes by its name, a time as text. */
    private static Object inSql(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof Instant time ? time.toString() : value;
    }

    private static Method method(Class<?> type, String name) {
        try {
            return type.getMethod(name);
        } catch (NoSuchMethodException noSuchFact) {
            throw new IllegalStateException("the mapping names what " + type + " does not have", noSuchFact);
        }
    }

    private static Object read(Method fact, Object of) {
        try {
            return fact.invoke(of);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("an accessor of a public record throws nothing", impossible);
        }
    }
}
