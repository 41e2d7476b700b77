package dev.frontdesk.call.store;

import dev.frontdesk.call.Summary;
import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Endpoint;
import dev.frontdesk.directory.PhoneNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Text that people search calls by: the beginnings of words in the names of caller, line, user and app, all of which must
 * be there, or the beginning or the end of the caller's number.
 *
 * @param words parted as the function {@code call_words} of the database parts names
 * @param beginning the digits that the caller's number begins with; null for text that is no number of three digits
 * @param end the digits that it ends with, without the 0 of a national number; null for an international one, too
 */
record Search(List<String> words, String beginning, String end) {

    private static final int FEWEST_DIGITS = 3;

    /** The index takes neither longer numbers nor more of a caller's name. */
    private static final int LONGEST = 200;

    private static final Pattern SEPARATORS = Pattern.compile("[\\t\\n\\r !-/:-@\\[-`{-~]+");
    private static final Pattern INTERNATIONAL = Pattern.compile("(?s)\\s*(?:tel:\\s*)?(?:\\+|00).*");

    /** Only for a part of the log: of several ways it is the cheap one, and may let calls pass that do not match. */
    private static final String NAMES =
            "concat_ws(' ', c.caller_name, c.company_number_name, c.user_name, c.user_number_label)";

    /** As the index has it. */
    static final String MATCHES = "call_words(c.caller, c.caller_name, c.company_number_name, c.user_name,"
            + " c.user_number_label) @@ cast(lower(:words) as tsquery)";

    Search {
        words = List.copyOf(words);
    }

    /** Empty for text without a word. */
    static Optional<Search> of(String text) {
        String plain = PhoneNumber.withoutInvisibleMarks(text);
        List<String> words =
                SEPARATORS.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
        Optional<String> number = PhoneNumber.digits(plain).filter(digits -> digits.length() >= FEWEST_DIGITS);
        boolean isInternational = INTERNATIONAL.matcher(plain).matches();
        String beginning = number.map(digits -> isInternational ? digits.replaceFirst("^00", "") : digits)
                .filter(digits -> digits.length() >= FEWEST_DIGITS)
                .orElse(null);
        String end = number.filter(digits -> !isInternational)
                .map(digits -> digits.replaceFirst("^0", ""))
                .filter(digits -> digits.length() >= FEWEST_DIGITS)
                .orElse(null);
        return words.isEmpty() && beginning == null ? Optional.empty() : Optional.of(new Search(words, beginning, end));
    }

    /** The same as {@link #MATCHES} of the row of this call, for states that no row has any more. */
    boolean matches(Summary call) {
        String caller = Endpoint.searchKey(call.from());
        String user = caller.split("@", 2)[0];
        boolean isNumber = caller.length() < LONGEST && user.matches("[0-9]+");
        return isNumber && (beginning != null && user.startsWith(beginning) || end != null && user.endsWith(end))
                || !words.isEmpty() && words.stream().allMatch(word -> isAmong(names(call), word));
    }

    private static boolean isAmong(List<String> names, String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return names.stream().anyMatch(name -> name.startsWith(wanted));
    }

    private static List<String> names(Summary call) {
        String callerName = call.callerName() == null ? "" : call.callerName();
        String line = call.line() == null ? "" : call.line().name();
        App app = call.answeredBy();
        String answerer = app == null ? "" : app.userName() + " " + app.label();
        int length = Math.min(callerName.length(), LONGEST);
        String all = callerName.substring(0, length) + " " + line + " " + answerer;
        return SEPARATORS.splitAsStream(all.toLowerCase(Locale.ROOT)).toList();
    }

    /** A condition that is quick to check for one row, and true for all rows that match. */
    String mayMatch() {
        String names = IntStream.range(0, words.size())
                .mapToObj(i -> NAMES + " ilike :word" + i)
                .collect(Collectors.joining(" and ", "(", ")"));
        return Stream.of(
                        words.isEmpty() ? null : names,
                        beginning == null ? null : "c.caller like :beginning",
                        end == null ? null : "c.caller like :end or c.caller like :endBeforeHost")
                .filter(condition -> condition != null)
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** The values of {@link #MATCHES}. */
    Map<String, Object> values() {
        return Map.of("words", query());
    }

    /** The values of {@link #mayMatch}. */
    Map<String, Object> valuesOfMayMatch() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            values.put("word" + i, "%" + words.get(i) + "%");
        }
        if (beginning != null) {
            values.put("beginning", beginning + "%");
        }
        if (end != null) {
            values.put("end", "%" + end);
            values.put("endBeforeHost", "%" + end + "@%");
        }
        return values;
    }

    /** In PostgreSQL's language of text search: {@code 'jane':* & 'smi':*} or the beginning or the end of a number. */
    String query() {
        return Stream.of(
                        words.isEmpty()
                                ? null
                                : words.stream().map(Search::prefix).collect(Collectors.joining(" & ", "(", ")")),
                        beginning == null ? null : prefix("+" + beginning),
                        end == null ? null : prefix("-" + new StringBuilder(end).reverse()))
                .filter(part -> part != null)
                .collect(Collectors.joining(" | "));
    }

    /** No word has a quotation mark or a backslash in it: both part words. */
    private static String prefix(String word) {
        return "'" + word + "':*";
    }
}
