package dev.frontdesk.plivo;

/** Makes text of strangers fit for one line of a log. */
final class LogText {

    private static final int LONGEST = 2000;

    private LogText() {}

    /** Without control characters or anything else that a terminal or a log reader may act upon. */
    static String clean(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return cut.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", "?");
    }
}
