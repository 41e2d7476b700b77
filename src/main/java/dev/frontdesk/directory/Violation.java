package dev.frontdesk.directory;

/**
 * A rule that one field of an entry violates.
 *
 * @param field its path, such as {@code numbers[0].label}
 * @param detail what a right value looks like, in words that follow the field's name
 */
public record Violation(String field, String detail) {

    @Override
    public String toString() {
        return field + " " + detail;
    }
}
