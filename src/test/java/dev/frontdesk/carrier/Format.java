package dev.frontdesk.carrier;

import java.util.regex.Pattern;

/**
 * What a value must look like.
 *
 * @param wanted what is said when it does not, such as "an absolute address"
 */
record Format(String wanted, Pattern pattern) {

    static final Format TEXT = of("a text", "(?s).*");
    static final Format BOOLEAN = of("true or false", "true|false");
    static final Format METHOD = of("GET or POST", "GET|POST");
    static final Format COUNT = of("a whole number", "\\d{1,6}");
    static final Format SECONDS = of("a whole number of seconds from 1", "[1-9]\\d{0,5}");
    static final Format TWO_SECONDS = of("a whole number of seconds from 2", "[2-9]|[1-9]\\d{1,5}");
    static final Format NAME = of("a text of at most 50 characters", ".{0,50}");
    static final Format KEYS = of("keys of a telephone, or none", "none|[0-9#*]+");
    static final Format URL = of("an absolute address", "https?://[^\\s/?#@]+(/\\S*)?");
    static final Format MEDIA = of("the https address of a sound", "https://[^\\s/?#@]+/\\S+");
    static final Format NUMBER = of("a telephone number in E.164", "\\+?[1-9]\\d{6,14}");
    static final Format SIP = of("a SIP address", "sips?:[^@\\s<>]+@[^@\\s<>]+");
    static final Format SPEECH = of("a text of 1 to 3000 characters", "(?s).{1,3000}");
    static final Format VOICE = of("WOMAN, MAN or Polly.…", "WOMAN|MAN|Polly\\.\\p{L}+");
    static final Format LANGUAGE = of("a language such as en-US", "[a-z]{2,3}(-[A-Z]{2,3})?(-WLS)?");

    static Format oneOf(String... words) {
        return of("one of " + String.join(", ", words), String.join("|", words));
    }

    /** @param what whose value it is, for the sentence */
    void check(String value, String what) throws Refusal {
        if (!pattern.matcher(value).matches()) {
            throw Refusal.invalid("'" + value + "' is " + what + ", where Plivo wants " + wanted + ".");
        }
    }

    private static Format of(String wanted, String regex) {
        return new Format(wanted, Pattern.compile(regex));
    }
}
