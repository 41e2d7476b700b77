package dev.frontdesk.directory;

/**
 * What is wrong with one field of an entry.
 *
 * @param field its path, such as {@code numbers[0].label}
 * @param detail what a right value is, in words that follow the field's name
 */
public record Violation(String field, String detail) {

    @Override
    public String toString() {
        return field + " " + detail;
    }
}
