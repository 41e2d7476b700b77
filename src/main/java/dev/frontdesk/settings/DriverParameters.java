package dev.frontdesk.settings;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.postgresql.PGProperty;

/** Checks before the first connection whether the driver understands the parameters of an address. */
final class DriverParameters {

    private DriverParameters() {}

    /** What is wrong with one of these, as the end of a sentence; empty if nothing is. Values are never repeated. */
    static Optional<String> fault(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .flatMap(parameter -> fault(parameter.getKey(), parameter.getValue()).stream())
                .findFirst();
    }

    /** The driver ignores names that it does not know; those of other drivers are common in addresses. */
    private static Optional<String> fault(String name, String value) {
        PGProperty property = PGProperty.forName(name);
        if (property == null) {
            return Optional.empty();
        }
        if (property.getChoices() != null) {
            return among(property.getChoices(), value)
                    ? Optional.empty()
                    : Optional.of(name + " must be one of " + String.join(", ", property.getChoices()) + ".");
        }
        return isNumber(property.getDefaultValue()) && !isNumber(value)
                ? Optional.of(name + " must be a whole number, such as " + property.getDefaultValue() + ".")
                : Optional.empty();
    }

    /** Some take several with commas between. */
    private static boolean among(String[] choices, String value) {
        return Stream.of(value.split(",", -1))
                .allMatch(each -> Stream.of(choices).anyMatch(each.strip()::equalsIgnoreCase));
    }

    private static boolean isNumber(String text) {
        return text != null && text.matches("-?\\d{1,9}");
    }
}
