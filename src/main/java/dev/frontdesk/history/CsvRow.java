package dev.frontdesk.history;

import java.io.IOException;
import java.util.regex.Pattern;

/**
 * A row of a CSV file: cells are quoted where RFC 4180 wants it, and the row ends with CR and LF. A cell that a spreadsheet
 * would take for a formula gets a {@code '} before it (https://owasp.org/www-community/attacks/CSV_Injection), unless it is
 * a telephone number.
 */
final class CsvRow {

    private static final String FORMULA = "=+-@\t\r";
    private static final Pattern PHONE_NUMBER = Pattern.compile("\\+[0-9]+");

    private final Appendable out;
    private boolean isFirst = true;

    CsvRow(Appendable out) {
        this.out = out;
    }

    /** @param value null leaves the cell empty */
    CsvRow cell(Object value) throws IOException {
        if (!isFirst) {
            out.append(',');
        }
        isFirst = false;
        if (value != null) {
            String text = value.toString();
            write(value instanceof String && isFormula(text) ? "'" + text : text);
        }
        return this;
    }

    void end() throws IOException {
        out.append("\r\n");
    }

    private void write(String text) throws IOException {
        if (needsQuotes(text)) {
            out.append('"').append(text.replace("\"", "\"\"")).append('"');
        } else {
            out.append(text);
        }
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty()
                && FORMULA.indexOf(text.charAt(0)) >= 0
                && !PHONE_NUMBER.matcher(text).matches();
    }

    private static boolean needsQuotes(String text) {
        return text.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter == '\r' || letter == '\n');
    }
}
